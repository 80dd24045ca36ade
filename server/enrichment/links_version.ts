import { createHash } from 'crypto';
import { LinkedService } from './link_index';
import { LinkTableData } from './linked_record';

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : Number(a > b);

/** Digest of a link table, the same whatever the order in which records came; 8 hexadecimal digits. */
export function linksVersion(
  data: LinkTableData,
  services: ReadonlyMap<string, LinkedService>
): string | undefined {
  if (data.records.length === 0 && data.catalogues.length === 0) return undefined;
  const hash = createHash('sha256');
  const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`);
  for (const [key, { items, ...rest }] of Array.from(services).sort(byFirst)) {
    add([key, rest, Array.from(items).sort(byFirst)]);
  }
  const owners = data.records.map(
    ({ uuid, catalogues }) => [uuid, catalogues.slice().sort()] as const
  );
  owners.sort(byFirst).forEach(add);
  add([data.catalogues, Object.entries(data.hostAliases).sort(byFirst)]);
  return hash.digest('hex').slice(0, 8);
}
