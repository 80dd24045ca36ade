import { WrittenLink } from '../../common/catalogue/online_link';
import { parseTarget } from '../../common/ogc/parse_request';
import { takeApart } from '../../common/ogc/request_target';
import { servicePlace, ServicePlace } from './service_address';

/** What a record's link says: a service, and what of it. */
export interface ReadLink {
  readonly host: string;
  readonly place: ServicePlace;
  /** Names of layers in lower case; none: the whole of the address. */
  readonly layers: readonly string[];
}

const SERVICE = /^(?:OGC|ESRI)[ :]|\b(?:WMS|WMTS|WFS|WCS|WPS|SOS|TMS|CSW)\b/i;
const DOWNLOAD = /download|opendap|fileserver|^file\b/i;

/**
 * Reads an online link. Undefined where it is no address of a service or a file: visits of a page that
 * a record mentions are no use of the record.
 */
export function readLink({
  url,
  protocol = '',
  name,
  function: role,
}: WrittenLink): ReadLink | undefined {
  const target = takeApart('GET', url.trim().split('#', 1)[0]);
  if (target.domain === undefined) return undefined;
  const request = parseTarget(target);
  const place = servicePlace(target.path, target.params.get('map'));
  const common = { host: target.domain, place };
  if (place.items) return { ...common, layers: [] };
  const isService =
    SERVICE.test(protocol) || (request.service !== 'other' && request.service !== 'GeoNetwork');
  const isFile = role === 'download' || DOWNLOAD.test(protocol);
  if (!isService) return isFile && place.key !== '/' ? { ...common, layers: [] } : undefined;
  const named = (name ?? '').split(',').map((part) => part.trim());
  const layers = [...(request.layers ?? []), ...named].filter((layer) => layer !== '');
  return { ...common, layers: Array.from(new Set(layers.map((layer) => layer.toLowerCase()))) };
}
