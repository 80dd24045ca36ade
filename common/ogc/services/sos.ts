import { bboxCenter } from '../bbox';
import { parseCrs } from '../crs';
import { defineKvpService, KvpRequest } from '../kvp_service';

/** 2.0: `spatialFilter={value reference},{corners},{system}` (OGC 12-006 §13.2); 1.0: `bbox={corners},{system}`. */
function center({ target: { params } }: KvpRequest) {
  const filter = params.get('spatialfilter') || '';
  const box = filter ? filter.slice(filter.indexOf(',') + 1) : params.get('bbox') || '';
  const crs = parseCrs(box.slice(box.lastIndexOf(',') + 1));
  return crs && bboxCenter(box, crs.name, crs.authorityOrder);
}

/** SOS 1.0.0 and 2.0; offerings and procedures stand where other services have layers. */
export const sos = defineKvpService({
  service: 'SOS',
  names: ['sos', 'ogc:sos'],
  segments: ['sos'],
  operations: {
    GetCapabilities: 'discovery',
    DescribeSensor: 'discovery',
    GetFeatureOfInterest: 'discovery',
    GetDataAvailability: 'discovery',
    GetFeatureOfInterestTime: 'discovery',
    DescribeObservationType: 'discovery',
    GetResultTemplate: 'discovery',
    GetObservation: 'download',
    GetObservationById: 'download',
    GetResult: 'download',
    InsertSensor: 'other',
    InsertObservation: 'other',
    InsertResult: 'other',
    InsertResultTemplate: 'other',
    RegisterSensor: 'other',
    UpdateSensorDescription: 'other',
    DeleteSensor: 'other',
  },
  implied: ['GetObservation', 'GetObservationById', 'DescribeSensor', 'GetDataAvailability'],
  layers: ['offering', 'procedure'],
  format: () => ['responseformat', 'outputformat'],
  center,
});
