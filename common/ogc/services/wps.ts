import { defineKvpService } from '../kvp_service';

/** Sextant serves `/services/wps3/{theme}`. WPS 1.0.0 and 2.0; processes stand where other services have layers. */
export const wps = defineKvpService({
  service: 'WPS',
  names: ['wps', 'ogc:wps'],
  segments: ['wps', 'wps1', 'wps2', 'wps3'],
  operations: {
    GetCapabilities: 'discovery',
    DescribeProcess: 'discovery',
    Execute: 'other',
    GetStatus: 'other',
    GetResult: 'other',
    Dismiss: 'other',
  },
  implied: ['Execute', 'DescribeProcess'],
  layers: ['identifier'],
});
