import { SextantError } from '../../common/errors';
import { INDEX } from '../../common/index_schema/indices';
import { RecordDocument } from '../../common/index_schema/records';
import { MAX_RESULT_WINDOW } from '../../common/index_schema/result_window';
import { recordsAsOf } from '../../common/panels/panel_query';
import { RecordSummary } from '../../common/panels/define_panel';
import { toSummary } from './record_summary';
import { documentStore } from './documents';
import { searchPages } from './search_pages';
import { Transport } from './transport';

export function recordStore(transport: Transport) {
  const documents = documentStore<RecordDocument>(transport, INDEX.records);
  const history = documentStore<RecordDocument>(transport, INDEX.history);

  /**
   * @param asOf instant of which the state is wanted, ISO 8601; absent: of the last snapshot
   * @throws SextantError not_found where the catalogue had no such record, or the user may not see it
   */
  async function find(catalogue: string, uuid: string, asOf?: string): Promise<RecordDocument> {
    const filter = [...recordsAsOf(catalogue, asOf), { term: { uuid } }];
    const states = asOf === undefined ? documents : history;
    const [found] = await states.search({ size: 1, query: { bool: { filter } } });
    if (found) return found.document;
    throw new SextantError('not_found', `${catalogue} has no record "${uuid}"`);
  }

  /** The records of a catalogue as far as one search gives them, with the hosts of their data. */
  async function summaries(catalogue: string): Promise<RecordSummary[]> {
    const found = await documents.search({
      size: MAX_RESULT_WINDOW,
      query: { bool: { filter: [{ term: { catalogue } }] } },
      _source: ['uuid', 'title', 'link', 'links'],
    });
    return found.map(({ document }) => toSummary(document));
  }

  /** All records that the user may see, with the hosts of their data. */
  async function allSummaries(): Promise<RecordSummary[]> {
    const search = {
      query: { match_all: {} },
      by: ['uuid', 'source'],
      _source: ['title', 'link', 'links', 'catalogue'],
    };
    const records = new Map<string, RecordSummary>();
    for await (const page of searchPages<RecordDocument>(transport, INDEX.records, search)) {
      // Two sources may hold the same record.
      for (const { document } of page) records.set(document.uuid ?? '', toSummary(document));
    }
    return Array.from(records.values());
  }

  /** Names and addresses of these records, as far as the user may see them; hosts are not read. */
  async function named(uuids: readonly string[]): Promise<RecordSummary[]> {
    if (uuids.length === 0) return [];
    const found = await documents.search({
      size: MAX_RESULT_WINDOW,
      query: { terms: { uuid: uuids } },
      _source: ['uuid', 'title', 'link', 'doi'],
    });
    return found.map(({ document: { uuid = '', title, link, doi } }) => ({
      ...{ uuid, title, link, doi },
      hosts: [],
    }));
  }

  return { find, summaries, allSummaries, named };
}
