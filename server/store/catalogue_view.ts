import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { FiguresDocument } from '../../common/index_schema/figures';
import { INDEX } from '../../common/index_schema/indices';
import { recordsAsOf } from '../../common/panels/panel_query';
import { figureStore } from './figures';
import { countDocuments } from './get_documents';
import { Transport } from './transport';

/** Which state of a catalogue is looked at, and whether the reader sees all of it. */
export interface CatalogueView {
  /** ISO 8601; absent: as of the last whole snapshot. */
  readonly asOf?: string;
  /** Over all records at that state; absent before the first snapshot with figures. */
  readonly figures?: FiguresDocument;
  /** The reader sees some of its records only: shares of what is seen would be wrong. */
  readonly partial: boolean;
}

/** Instants that are not before the last snapshot mean it: one that is being written is not seen. */
export function asOfBefore(
  catalogue: Pick<CatalogueDocument, 'snapshot_at'>,
  instant: number | undefined
): string | undefined {
  const last = Date.parse(catalogue.snapshot_at ?? '');
  if (instant === undefined || !(instant < last)) return undefined;
  return new Date(instant).toISOString();
}

/**
 * @param user OpenSearch as the reader: where security hides records, the figures tell how many there are
 * @param instant milliseconds since the epoch; absent: now
 * @throws SextantError
 */
export async function viewCatalogue(
  user: Transport,
  catalogue: CatalogueDocument,
  instant?: number
): Promise<CatalogueView> {
  const { name = '', snapshot_at: last } = catalogue;
  const asOf = asOfBefore(catalogue, instant);
  const at = asOf ?? last;
  const [figures, seen] = await Promise.all([
    at === undefined ? undefined : figureStore(user).at(name, at),
    countDocuments(user, asOf === undefined ? INDEX.records : INDEX.history, {
      bool: { filter: recordsAsOf(name, asOf) },
    }),
  ]);
  return { asOf, figures, partial: figures !== undefined && seen < (figures.records ?? 0) };
}
