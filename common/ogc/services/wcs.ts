import { bboxCenter } from '../bbox';
import { parseCrs } from '../crs';
import { defineKvpService, KvpRequest } from '../kvp_service';
import { subsetCenter } from '../subset';

/** 2.0 cuts along axes; 1.1 writes the system after the corners of BOUNDINGBOX; 1.0 beside BBOX. */
function center({ target, crs }: KvpRequest) {
  const { params, query } = target;
  if (params.has('subset')) {
    return subsetCenter(query, parseCrs(params.get('subsettingcrs')));
  }
  const box = params.get('boundingbox');
  if (!box) return bboxCenter(params.get('bbox'), crs && crs.name, false);
  const named = parseCrs(box.split(',').pop());
  return named && bboxCenter(box, named.name, named.authorityOrder);
}

/** WCS 1.0.0 to 2.1. */
export const wcs = defineKvpService({
  service: 'WCS',
  names: ['wcs', 'ogc:wcs'],
  segments: ['wcs', 'wcsserver'],
  operations: {
    GetCapabilities: 'discovery',
    DescribeCoverage: 'discovery',
    DescribeEOCoverageSet: 'discovery',
    GetCoverage: 'download',
    ProcessCoverages: 'download',
  },
  implied: ['GetCoverage', 'DescribeCoverage', 'DescribeEOCoverageSet', 'ProcessCoverages'],
  layers: ['coverageid', 'coverage', 'identifiers', 'identifier', 'eoid'],
  crs: ['crs', 'srs', 'gridbasecrs', 'subsettingcrs', 'outputcrs'],
  center,
});
