import { CataloguePerson } from '../../common/catalogue/catalogue_person';
import type { Run } from '../../common/api/contracts/runs';
import { CatalogueSource } from '../sources/catalogue_source';
import { peopleStore } from '../store/people';
import { Transport } from '../store/transport';

const BATCH = 500;

/**
 * Keeps the people of a source's catalogues where they are configured; where they no longer are, those
 * of before are removed. @throws SextantError
 */
export async function savePeople(
  transport: Transport,
  source: CatalogueSource,
  run: Run,
  at: string
): Promise<void> {
  const store = peopleStore(transport);
  const origin = { source: run.source, snapshot: run.id, at };
  let batch: CataloguePerson[] = [];
  for await (const person of source.people?.() ?? []) {
    batch.push(person);
    if (batch.length < BATCH) continue;
    await store.add(batch, origin);
    batch = [];
  }
  await store.add(batch, origin);
  await store.keepOnly(run.source, source.people ? run.id : undefined);
}
