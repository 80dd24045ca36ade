/** How a service usually answers one operation. */
export interface Profile {
  /** Median and spread (sigma of the logarithm) of the time taken, in milliseconds. */
  ms: readonly [number, number];
  /** Median and spread of the body, in kilobytes. */
  kb: readonly [number, number];
  type: string;
  /** What an OGC service does with a wrong request: an exception inside 200, or a 400. */
  service?: 'ogc';
  image?: true;
}

const xml = 'text/xml; charset=UTF-8';
const gml = 'text/xml; subtype="gml/3.2.1"; charset=UTF-8';
const json = 'application/json';
const html = 'text/html;charset=utf-8';
const png = 'image/png';

const profile = (
  ms: Profile['ms'],
  kb: Profile['kb'],
  type: string,
  more: Pick<Profile, 'service' | 'image'> = {}
): Profile => ({ ms, kb, type, ...more });

const ogc = { service: 'ogc' } as const;
const map = { service: 'ogc', image: true } as const;

export const profiles = {
  wmsTile: profile([88, 0.65], [13, 0.8], png, map),
  wmsMap: profile([430, 0.75], [165, 0.8], png, map),
  wmsInfo: profile([64, 0.6], [1.2, 0.7], 'text/html; charset=UTF-8', ogc),
  wmsLegend: profile([24, 0.5], [1.7, 0.5], png, ogc),
  wmsCapabilities: profile([190, 0.5], [230, 0.6], xml, ogc),
  wfsCapabilities: profile([120, 0.5], [64, 0.6], xml, ogc),
  wfsDescribe: profile([60, 0.5], [3.4, 0.4], gml, ogc),
  wfsFeatures: profile([640, 0.9], [380, 1.4], gml, ogc),
  wfsJson: profile([520, 0.9], [260, 1.4], 'application/json; subtype=geojson; charset=UTF-8', ogc),
  wfsHits: profile([280, 0.7], [0.9, 0.1], gml, ogc),
  wcsCoverage: profile([2300, 0.9], [4600, 1.1], 'image/tiff', ogc),
  wcsDescribe: profile([95, 0.4], [6, 0.4], xml, ogc),
  wmtsTile: profile([7, 0.8], [11, 0.8], png, { image: true }),
  wmtsCapabilities: profile([40, 0.5], [180, 0.1], 'application/xml'),
  cswRecords: profile([240, 0.7], [92, 0.8], 'application/xml;charset=UTF-8'),
  cswRecord: profile([70, 0.5], [24, 0.4], 'application/xml;charset=UTF-8'),
  wpsDescribe: profile([60, 0.4], [9, 0.3], xml, ogc),
  wpsExecute: profile([5400, 0.8], [4, 0.8], xml, ogc),
  sosObservation: profile([900, 0.9], [120, 1.2], 'application/xml'),
  sosCapabilities: profile([150, 0.4], [40, 0.2], 'application/xml'),
  erddapCsv: profile([820, 1], [350, 1.4], 'text/csv;charset=UTF-8'),
  erddapNc: profile([1500, 1], [2200, 1.2], 'application/x-netcdf'),
  erddapTable: profile([760, 1], [480, 1.3], 'application/json;charset=UTF-8'),
  erddapPage: profile([60, 0.7], [18, 0.5], 'text/html;charset=UTF-8'),
  erddapJson: profile([70, 0.7], [8, 0.8], 'application/json;charset=UTF-8'),
  erddapMap: profile([410, 0.6], [32, 0.7], png, { image: true }),
  dapData: profile([310, 0.9], [620, 1.1], 'application/octet-stream'),
  dapLook: profile([28, 0.5], [3, 0.5], 'text/plain'),
  ncFile: profile([2600, 0.9], [38000, 0.9], 'application/x-netcdf'),
  ncSubset: profile([1700, 0.9], [1900, 1], 'application/x-netcdf'),
  threddsPage: profile([90, 0.6], [12, 0.4], html),
  ncwmsMap: profile([390, 0.7], [42, 0.7], png, { image: true }),
  oceanotron: profile([720, 0.8], [54, 0.9], 'application/json'),
  apiPage: profile([30, 0.5], [20, 0.6], json),
  apiItems: profile([180, 0.7], [140, 1], 'application/geo+json'),
  apiTile: profile([45, 0.7], [22, 0.8], 'application/vnd.mapbox-vector-tile'),
  sensorData: profile([110, 0.7], [31, 0.8], json),
  stacSearch: profile([130, 0.6], [42, 0.8], 'application/geo+json'),
  gnPage: profile([46, 0.5], [9.2, 0.1], html),
  gnRecord: profile([62, 0.6], [22, 0.4], json),
  gnSearch: profile([135, 0.6], [44, 0.7], json),
  gnStatic: profile([3, 0.8], [64, 1.2], 'text/javascript'),
  gnStyle: profile([2, 0.7], [31, 0.4], 'text/css'),
  gnLogo: profile([1.5, 0.6], [8, 0.02], 'image/svg+xml'),
  gnThumbnail: profile([5, 0.8], [28, 0.7], png),
  attachment: profile([95, 0.9], [840, 1], 'application/pdf'),
  archive: profile([3300, 0.8], [42000, 0.9], 'application/zip'),
  pdf: profile([60, 0.8], [2400, 0.7], 'application/pdf'),
  page: profile([14, 0.7], [16, 0.6], html),
  absent: profile([2, 0.6], [0.2, 0.05], 'text/html; charset=iso-8859-1'),
} as const;

export type ProfileName = keyof typeof profiles;

/** A stable factor per layer: some data sets are heavy, others light. */
export function heaviness(layer: string): number {
  let sum = 7;
  for (let i = 0; i < layer.length; i += 1) sum = (sum * 31 + layer.charCodeAt(i)) % 1009;
  return 0.45 + 2.2 * (sum / 1009) ** 2;
}
