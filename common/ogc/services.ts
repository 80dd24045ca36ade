import { ServiceDefinition } from './service_definition';
import { csw } from './services/csw';
import { erddap } from './services/erddap';
import { ftp } from './services/ftp';
import { geonetwork } from './services/geonetwork';
import { las } from './services/las';
import { motu } from './services/motu';
import { oceanotron } from './services/oceanotron';
import { ogcApi } from './services/ogc_api';
import { opendap } from './services/opendap';
import { sensorthings } from './services/sensorthings';
import { sos } from './services/sos';
import { stac } from './services/stac';
import { thredds } from './services/thredds';
import { tilePaths } from './services/tile_paths';
import { tms } from './services/tms';
import { wcs } from './services/wcs';
import { wfs } from './services/wfs';
import { wms } from './services/wms';
import { wmts } from './services/wmts';
import { wps } from './services/wps';

/** Every service. Where a path suits several, the first reads it: servers before what they serve. */
export const SERVICES: readonly ServiceDefinition[] = [
  ftp,
  erddap,
  thredds,
  oceanotron,
  motu,
  las,
  geonetwork,
  stac,
  sensorthings,
  ogcApi,
  wmts,
  tms,
  tilePaths,
  wms,
  wfs,
  wcs,
  csw,
  wps,
  sos,
  opendap,
];
