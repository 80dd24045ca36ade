import { AgentRule, product } from './agent_rule';

/** Map servers and caches that fetch for their own users (DOMAIN.md). */
export const CASCADES: readonly AgentRule[] = [
  { name: 'MapServer', pattern: product('MapServer') },
  { name: 'MapProxy', pattern: product('MapProxy') },
  { name: 'MapCache', pattern: product('(?:mod[-_])?mapcache') },
  { name: 'GeoServer', pattern: product('GeoServer') },
  { name: 'GeoWebCache', pattern: product('GeoWebCache') },
  { name: 'QGIS Server', pattern: product('QGIS[- ]Server') },
  { name: 'Lizmap', pattern: product('Lizmap(?:[ -]?(?:Server|Web Client))?') },
  { name: 'deegree', pattern: product('deegree') },
  { name: 'ncWMS', pattern: product('ncWMS2?') },
  { name: 'ERDDAP', pattern: /(?:^|\s)ERDDAP(?:\/(\d[\w.]{0,16}))?/ },
  { name: 'THREDDS', pattern: product('(?:THREDDS(?: Data Server)?|TDS)') },
  { name: 'ArcGIS Server', pattern: product('ArcGIS[- ]?Server') },
  { name: 'Hyrax', pattern: product('(?:OPeNDAP )?Hyrax') },
  { name: 'Mapnik', pattern: product('Mapnik') },
  { name: 'TileStache', pattern: product('TileStache') },
  { name: 'TileCache', pattern: product('TileCache') },
];
