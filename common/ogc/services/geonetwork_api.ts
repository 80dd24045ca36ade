import { decodePercent } from '../percent';
import { RequestTarget } from '../request_target';

export interface Asked {
  readonly operation: string;
  readonly uuid?: string;
}

/** Words that stand where a uuid would in `/api/records/…`: operations on several records. */
const WORDS = new Map([
  ['search', 'Search'],
  ['zip', 'Export'],
  ['csv', 'Export'],
  ['pdf', 'Export'],
  ['rdf', 'Export'],
]);
const OTHER_WORDS =
  /^(?:duplicate|batchediting|validate|sharing|index|status|tags|ownership|transfer-?ownership|templates|processes|duplicates|share|publish|unpublish|versions|thesaurus|doi|backups|rate|workflow|draft|enableworkflow|insert|import|preview|sitemap)$/i;

/** What may follow the uuid. */
const PARTS = new Map([
  ['related', 'GetRelated'],
  ['associated', 'GetRelated'],
  ['sharing', 'Sharing'],
  ['publish', 'Sharing'],
  ['unpublish', 'Sharing'],
  ['permissions', 'Sharing'],
  ['ownership', 'Sharing'],
  ['editor', 'Edit'],
  ['formatters', 'GetRecord'],
]);
/** Images that records show; data comes as archives, tables and GeoTIFF. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|bmp)$/i;

function ofRecord(uuid: string, rest: readonly string[]): Asked {
  const [part = '', file] = rest;
  if (part === '') return { operation: 'GetRecord', uuid };
  if (part === 'attachments') {
    if (file === undefined) return { operation: 'ListAttachments', uuid };
    const name = decodePercent(rest[rest.length - 1] || '');
    return { operation: IMAGE.test(name) ? 'GetThumbnail' : 'GetAttachment', uuid };
  }
  return { operation: PARTS.get(part.toLowerCase()) || 'API', uuid };
}

const AREAS = new Map([
  ['search', 'Search'],
  ['sitemap', 'Search'],
  ['users', 'Administration'],
  ['harvesters', 'Administration'],
  ['reports', 'Administration'],
  ['logs', 'Administration'],
]);

/** @param parts of the path after `/api/[0.1/]` */
export function apiOperation(parts: readonly string[], { method }: RequestTarget): Asked {
  const [area = '', uuid, ...rest] = parts;
  if (area !== 'records') return { operation: AREAS.get(area.toLowerCase()) || 'API' };
  const word = WORDS.get(uuid || '');
  if (word) return { operation: word };
  if (uuid === undefined || OTHER_WORDS.test(uuid)) return { operation: 'API' };
  const asked = ofRecord(uuid, rest);
  // Files are also put and deleted, records rated: only reading reads them.
  return method === 'GET' || method === 'HEAD' ? asked : { operation: 'API', uuid: asked.uuid };
}
