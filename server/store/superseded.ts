import { deleteIndex, indicesOf } from './indices';
import { Transport } from './transport';

/** Alias of indices whose place another took: nobody reads them any more, but for searches under way. */
export const SUPERSEDED = 'sextant-superseded';

/**
 * What takes an index out of its aliases, for the call that puts another in its place. Deleted by the
 * same call it would be missing from searches that had begun, which then answer with a part.
 */
export function supersede(index: string, aliases: readonly string[]): object[] {
  return [
    ...aliases.map((alias) => ({ remove: { index, alias } })),
    { add: { index, alias: SUPERSEDED, is_hidden: true } },
  ];
}

/** Deletes what was superseded by an earlier run. */
export async function deleteSuperseded(transport: Transport): Promise<void> {
  for (const name of await indicesOf(transport, SUPERSEDED)) await deleteIndex(transport, name);
}
