import type { GroupName } from '../groups';
import type { Variant } from './places';

/** How a data set is reached; `links.ts` turns each into one or more online resources. */
export type Access =
  | 'wms'
  | 'wfs'
  | 'wcs'
  | 'wmts'
  | 'wps'
  | 'sos'
  | 'ogcapi'
  | 'sensorthings'
  | 'stac'
  | 'tabledap'
  | 'griddap'
  | 'thredds'
  | 'oceanotron'
  | 'download'
  | 'attachment'
  | 'doi'
  | 'page'
  | 'wms1'
  | 'partner';

/**
 * Data sets of one kind that differ by a place, a station, a year …: real catalogues hold them in
 * such series. `{of}` and `{en}` in the texts stand for the variant, `{year}` for its year.
 */
export interface Family {
  group: GroupName;
  /** Also published in this catalogue, for one variant in two. */
  alsoIn?: GroupName;
  project: string;
  /** Layers are called prefix_variant. */
  prefix: string;
  fr: string;
  en?: string;
  about: string;
  theme: string;
  topic: string;
  kind?: 'dataset' | 'series' | 'service' | 'map' | 'nonGeographicDataset' | 'featureCatalog';
  raster?: boolean;
  /** Harvested from the producer's catalogue; so is whatever only a partner serves. */
  harvested?: boolean;
  access: readonly Access[];
  orgs: readonly string[];
  descriptor?: string;
  variants: readonly Variant[];
}
