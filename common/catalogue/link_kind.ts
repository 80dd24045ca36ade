import { parseTarget } from '../ogc/parse_request';
import { remember } from '../ogc/remember';
import { RequestTarget, takeApart } from '../ogc/request_target';
import { OnlineLink, WrittenLink } from './online_link';

/** Services that a protocol names; the first that suits is meant. */
const PROTOCOLS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bWMTS\b/i, 'WMTS'],
  [/\bWMS(?:-C)?\b/i, 'WMS'],
  [/\bTMS\b/i, 'TMS'],
  [/\bWFS\b/i, 'WFS'],
  [/\bWCS\b/i, 'WCS'],
  [/\bWPS\b/i, 'WPS'],
  [/\bCSW\b/i, 'CSW'],
  [/\bSOS\b/i, 'SOS'],
  [/\bSTAC\b/i, 'STAC'],
  [/\bOGC[ :-]?API\b/i, 'OGCAPI'],
  [/\bSensorThings\b/i, 'SensorThings'],
];

/** A catalogue writes few protocols, for many links. */
const serviceOfProtocol = remember(
  (protocol) => PROTOCOLS.find(([pattern]) => pattern.test(protocol))?.[1]
);

/** Protocols of files: those of Sextant's basket (COPYFILE, NETWORK:LINK) among them. */
const FILE =
  /download|opendap|motu|\bftp\b|^(?:copyfile|network:link|file|db)\b|^OGC:(?:KML|GML)\b/i;
/** Protocols of pages, whatever their address looks like. */
const PAGE = /^(?:WWW:LINK|DOI$)/i;
const ESRI_MAP = /^ESRI:?[ -]?REST|\/rest\/services\/.+\/(?:Map|Image)Server\b/i;
const MAPS = new Set(['WMS', 'WMTS', 'TMS']);
/** Data servers: what they are asked for is a file. */
const DATA_SERVERS = new Set(['ERDDAP', 'THREDDS', 'FTP', 'MOTU']);
const DATA_SERVICES = new Set(['WFS', 'WCS', 'OGCAPI', 'SensorThings', ...DATA_SERVERS]);
/** Parameters of one request: no part of a service's address. */
const REQUEST_PARAMETERS =
  /^(?:service|request|version|layers?|styles?|typenames?|coverage(?:id)?|format|crs|srs|bbox|width|height|outputformat)$/i;

function addressOf(url: string, { query }: RequestTarget): string {
  const base = url.split(/[?#]/, 1)[0] ?? url;
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !REQUEST_PARAMETERS.test(part.split('=', 1)[0] ?? ''));
  return kept.length > 0 ? `${base}?${kept.join('&')}` : base;
}

/** `user:password@` before the host. It ends at the last @: passwords may hold one. */
const CREDENTIALS = /^(\s*[a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i;

function layersOf(name: string | undefined, asked: readonly string[] = []): string[] {
  const named = (name ?? '').split(',').map((part) => part.trim());
  return Array.from(new Set([...asked, ...named])).filter((layer) => layer !== '');
}

/**
 * Says what a link leads to, by its protocol, else by its address, else by its function. A
 * protocol WWW:LINK is a page even where its address is a service's; WWW:DOWNLOAD is a file, even
 * where a WFS gives it. Of a service it tells the address and the layers. Credentials in the address
 * are left out: they would be shown to everybody.
 */
export function readOnlineLink(written: WrittenLink): OnlineLink {
  const link = { ...written, url: written.url.replace(CREDENTIALS, '$1') };
  const { url, protocol = '', name, function: role } = link;
  if (/download/i.test(protocol)) return { ...link, kind: 'download' };
  const target = takeApart('GET', url.trim().split('#', 1)[0]);
  const request = parseTarget(target);
  const byProtocol = serviceOfProtocol(protocol);
  const byAddress =
    request.service === 'other' || request.service === 'GeoNetwork' ? undefined : request.service;
  const isPage = PAGE.test(protocol);
  const service = byProtocol ?? (isPage ? undefined : byAddress);
  if (service === undefined) {
    if (!isPage && (ESRI_MAP.test(protocol) || ESRI_MAP.test(url))) {
      return { ...link, kind: 'map', service: 'ESRI', address: addressOf(url, target) };
    }
    return { ...link, kind: FILE.test(protocol) || role === 'download' ? 'download' : 'page' };
  }
  const kind = MAPS.has(service)
    ? 'map'
    : DATA_SERVERS.has(service) && (FILE.test(protocol) || role === 'download')
      ? 'download'
      : 'service';
  const layers = layersOf(name, request.layers);
  return {
    ...link,
    kind,
    service,
    address: addressOf(url, target),
    ...(layers.length === 0 ? {} : { layers }),
  };
}

/** A user can get data by it: a file, or a service that gives data. */
export function givesData({ kind, service }: OnlineLink): boolean {
  return kind === 'download' || (service !== undefined && DATA_SERVICES.has(service));
}

/** A viewer can draw it. */
export function givesMap({ kind }: OnlineLink): boolean {
  return kind === 'map';
}
