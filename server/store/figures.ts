import { INDEX } from '../../common/index_schema/indices';
import { MAX_RESULT_WINDOW } from '../../common/index_schema/result_window';
import { FiguresDocument } from '../../common/index_schema/figures';
import { bulkWrite } from './bulk';
import { documentStore } from './documents';
import { refresh } from './indices';
import { searchPages } from './search_pages';
import { Transport } from './transport';

const target = { index: INDEX.figures };

/** Figures of catalogues at snapshots. */
export function figureStore(transport: Transport) {
  const documents = documentStore<FiguresDocument>(transport, INDEX.figures);

  async function save(figures: readonly FiguresDocument[]): Promise<void> {
    await bulkWrite(
      transport,
      figures.map((document) => ({
        id: `${document.snapshot}/${document.catalogue}`,
        document,
        target,
        action: 'index',
      }))
    );
    await refresh(transport, INDEX.figures);
  }

  /** Takes back the figures of snapshots of a source after an instant: they did not come to an end. */
  async function takeBack(source: string, at: string | undefined): Promise<void> {
    const after = at === undefined ? [] : [{ range: { '@timestamp': { gt: at } } }];
    const search = {
      query: { bool: { filter: [{ term: { source } }, ...after] } },
      by: ['snapshot', 'catalogue'],
      _source: [],
    };
    for await (const page of searchPages<FiguresDocument>(transport, INDEX.figures, search)) {
      await bulkWrite(
        transport,
        page.map(({ id }) => ({ id, document: {}, target, action: 'delete' }))
      );
    }
    await refresh(transport, INDEX.figures);
  }

  /** Of a catalogue at its newest snapshot not after an instant. */
  async function at(catalogue: string, instant: string): Promise<FiguresDocument | undefined> {
    const filter = [{ term: { catalogue } }, { range: { '@timestamp': { lte: instant } } }];
    const [found] = await documents.search({
      query: { bool: { filter } },
      sort: [{ '@timestamp': 'desc' }],
      size: 1,
    });
    return found?.document;
  }

  /** Of a catalogue at every snapshot of a period, both ends in it, oldest first; at most 10,000. */
  async function between(
    catalogue: string,
    from: string,
    to: string,
    size = MAX_RESULT_WINDOW
  ): Promise<FiguresDocument[]> {
    const period = { range: { '@timestamp': { gte: from, lte: to } } };
    const found = await documents.search({
      query: { bool: { filter: [{ term: { catalogue } }, period] } },
      sort: [{ '@timestamp': 'asc' }],
      size,
    });
    return found.map(({ document }) => document);
  }

  /** Of each catalogue at its newest snapshot not after its instant. */
  async function newest(
    wanted: readonly { readonly catalogue: string; readonly at: string }[]
  ): Promise<ReadonlyMap<string, FiguresDocument>> {
    const should = wanted.map(({ catalogue, at: lte }) => ({
      bool: { filter: [{ term: { catalogue } }, { range: { '@timestamp': { lte } } }] },
    }));
    const found =
      should.length === 0
        ? []
        : await documents.search({
            query: { bool: { should, minimum_should_match: 1 } },
            collapse: { field: 'catalogue' },
            sort: [{ '@timestamp': 'desc' }],
            size: should.length,
          });
    return new Map(found.map(({ document }) => [document.catalogue ?? '', document]));
  }

  return { save, takeBack, at, between, newest };
}
