import { GeoPoint } from '../index_schema/define_fields';

export const OGC_SERVICES = [
  'WMS',
  'WMTS',
  'WFS',
  'WCS',
  'CSW',
  'WPS',
  'SOS',
  'TMS',
  'OGCAPI',
  'SensorThings',
  'STAC',
  'ERDDAP',
  'THREDDS',
  'Oceanotron',
  'GeoNetwork',
  'FTP',
  'other',
] as const;

export type OgcService = (typeof OGC_SERVICES)[number];

/** What a request is for (DOMAIN.md). */
export type Usage = 'consultation' | 'visualisation' | 'download' | 'discovery' | 'other';

/** A request as its address tells it. Names are canonical; nonsense becomes `other`. */
export interface OgcRequest {
  readonly service: OgcService;
  /**
   * GetMap, GetFeature …; `unknown` where a POST hides it, `other` where it is no known name. Servers
   * without a service of their own (MOTU, LAS, OPeNDAP) prefix theirs: `MOTU.productDownload`.
   */
  readonly operation?: string;
  /** What the operation serves, by the address alone; the referer may tell more. */
  readonly usage?: Usage;
  readonly version?: string;
  /** Layers, feature types, coverages or datasets, as spelt, each once. */
  readonly layers?: readonly string[];
  readonly crs?: string;
  readonly format?: string;
  readonly center?: GeoPoint;
  /** The most features that the answer may hold, as asked. */
  readonly featureCount?: number;
  /** Identifiers of metadata records that the address names. */
  readonly records?: readonly string[];
}
