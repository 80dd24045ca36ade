import { defineKvpService } from '../kvp_service';
import { layersOf } from '../values';

/** CSW 2.0.2 and 3.0, its transactions and GeoNetwork's `csw-publication`. TYPENAMES are record schemas, no layers. */
export const csw = defineKvpService({
  service: 'CSW',
  names: ['csw', 'ogc:csw'],
  segments: ['csw', 'csw-publication'],
  operations: {
    GetCapabilities: 'discovery',
    DescribeRecord: 'discovery',
    GetDomain: 'discovery',
    GetRecords: 'discovery',
    GetRecordById: 'consultation',
    GetRepositoryItem: 'consultation',
    Transaction: 'other',
    Harvest: 'other',
  },
  implied: ['GetRecords', 'GetRecordById', 'DescribeRecord', 'GetDomain', 'GetRepositoryItem'],
  format: () => ['outputformat'],
  records: ({ operation, target }) =>
    operation === 'GetRecordById' || operation === 'GetRepositoryItem'
      ? layersOf(target.params, ['id'])
      : undefined,
});
