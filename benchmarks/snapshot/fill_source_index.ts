import { countDocuments } from '../../server/store/get_documents';
import { Transport } from '../../server/store/transport';
import { GROUPS, RealHit, realHits, rightsOf, uuidOf } from './real_documents';

/** Documents of one request: real ones are of some 60 kB. */
const BATCH = 200;

/** Fields that the reader filters and sorts by, as GeoNetwork maps them. */
const SOUGHT = ['uuid', 'id', 'isTemplate', 'draft'];

/** A real document as that of another record: who may do what with it differs. */
function linesOf(hits: readonly RealHit[], i: number): string {
  const uuid = uuidOf(i);
  const rights = Object.entries(rightsOf(i)).map(([name, ids]) => [name, ids.map(String)]);
  const document = {
    ...hits[i % hits.length],
    ...{ uuid, id: String(i), metadataIdentifier: uuid },
    ...{ isTemplate: 'n', draft: 'n', valid: String((i % 3) - 1), valid_xsd: String(i % 2) },
    resourceTitleObject: { default: `Relevé ${i}`, langfre: `Relevé ${i}`, langeng: `Survey ${i}` },
    groupOwner: String(GROUPS[i % GROUPS.length]?.id),
    ...Object.fromEntries(rights),
  };
  return `${JSON.stringify({ index: { _id: uuid } })}\n${JSON.stringify(document)}\n`;
}

async function exists(transport: Transport, index: string, records: number): Promise<boolean> {
  try {
    return (await countDocuments(transport, index)) === records;
  } catch {
    return false;
  }
}

/** One record in so many is written anew, with another title. */
export async function touchIndex(
  transport: Transport,
  index: string,
  records: number,
  every: number
): Promise<void> {
  const doc = { resourceTitleObject: { default: `Changed ${new Date().toISOString()}` } };
  const lines: string[] = [];
  for (let i = 0; i < records; i += every) {
    lines.push(JSON.stringify({ update: { _id: uuidOf(i) } }), JSON.stringify({ doc }));
  }
  await transport.request({
    method: 'POST',
    path: `/${index}/_bulk`,
    querystring: { refresh: true },
    bulkBody: `${lines.join('\n')}\n`,
  });
}

/**
 * An index of GeoNetwork with as many real documents; one that is there serves. What the reader does
 * not search by is stored and not indexed: that would take half an hour, and reading is the same.
 */
export async function fillSourceIndex(
  transport: Transport,
  index: string,
  records: number
): Promise<void> {
  if (await exists(transport, index, records)) return;
  const querystring = { ignore_unavailable: true };
  await transport.request({ method: 'DELETE', path: `/${index}`, querystring });
  const properties = Object.fromEntries(SOUGHT.map((name) => [name, { type: 'keyword' }]));
  await transport.request({
    method: 'PUT',
    path: `/${index}`,
    body: {
      settings: { number_of_replicas: 0, refresh_interval: '-1' },
      mappings: { dynamic: false, properties },
    },
  });
  const hits = realHits();
  for (let from = 0; from < records; from += BATCH) {
    const size = Math.min(BATCH, records - from);
    const bulkBody = Array.from({ length: size }, (_, at) => linesOf(hits, from + at)).join('');
    await transport.request({ method: 'POST', path: `/${index}/_bulk`, bulkBody });
  }
  await transport.request({ method: 'POST', path: `/${index}/_refresh` });
}
