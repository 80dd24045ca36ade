import type { ContractInput } from '../../common/api/contract';
import { RecordDifference, readDifferences } from '../../common/api/contracts/differences';
import { exportDifferences } from '../../common/api/contracts/exports';
import { DifferenceKind, DIFFERENCES, Right } from '../../common/catalogue/differences';
import { TrackedDifference } from '../../common/catalogue/track_differences';
import { SextantError } from '../../common/errors';
import { differencesSheet } from '../../common/exports/list_sheets';
import { formatInstant } from '../../common/i18n/format_instant';
import { wordingOf } from '../../common/i18n/wording';
import { createWriter } from '../../common/i18n/writer';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { ROWS_PER_PAGE } from '../../common/panels/define_panel';
import { resolveAsOf } from '../../common/query/as_of';
import { sheetFile } from '../exports/sheet_file';
import type { Services } from '../services';
import { asOfBefore } from '../store/catalogue_view';
import { catalogueStore } from '../store/catalogues';
import { findDifferences } from '../store/differences';
import { figureStore } from '../store/figures';
import type { Transport } from '../store/transport';
import { implement, Route } from './implement';

function groupNames(catalogues: readonly CatalogueDocument[]): (id: string) => string {
  const names = new Map(catalogues.map(({ group_id: id, name = '' }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function toRecordDifference(
  { difference, at, state }: TrackedDifference,
  nameOf: (group: string) => string
): RecordDifference {
  const named = (rights: readonly Right[] | undefined) =>
    rights?.map(({ operation, group }) => ({ operation, group: nameOf(group) }));
  const { kind, validators, gained, lost, before, after } = difference;
  const known = {
    link: state.link,
    changed: state.changed,
    owner: state.owner_catalogue ?? (state.owner_group && nameOf(state.owner_group)),
    validators: validators && [...validators],
    gained: named(gained),
    lost: named(lost),
    before: before && nameOf(before),
    after: after && nameOf(after),
  };
  const { uuid = '' } = state;
  return { kind, uuid, title: state.title ?? uuid, at, ...known };
}

/** Newest first; of one instant by title. */
function inOrder(a: TrackedDifference, b: TrackedDifference): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return (a.state.title ?? '') < (b.state.title ?? '') ? -1 : 1;
}

type Asked = ContractInput<typeof readDifferences>['query'];

/** All differences of the kind asked for, newest first, and what they are between. */
async function differencesOf(
  { configuration, now }: Services,
  user: Transport,
  asked: string,
  query: Omit<Asked, 'page'>
) {
  const iso = (instant: number) => new Date(instant).toISOString();
  const resolved = (text: string) => resolveAsOf(text, now(), configuration.timeZone);
  const catalogues = catalogueStore(user);
  const catalogue = await catalogues.find(asked);
  const { name = '', snapshot_at: last = '' } = catalogue;
  const to = asOfBefore(catalogue, query.to === undefined ? undefined : resolved(query.to)) ?? last;
  const [first] = await figureStore(user).between(name, iso(0), last, 1);
  const start = first?.['@timestamp'] ?? last;
  const wanted = iso(resolved(query.from));
  const from = wanted < start ? start : wanted;
  if (wanted > to) {
    throw new SextantError(
      'bad_request',
      `Nothing to compare between ${query.from} and ${query.to ?? 'now'}: the start must come first, ` +
        `the last snapshot is of ${last}`
    );
  }
  const { found, truncated } = await findDifferences(user, name, from, to);
  const ofKind = (kind: DifferenceKind | undefined) =>
    found.filter(({ difference }) => kind === undefined || difference.kind === kind);
  const nameOf = groupNames(await catalogues.list());
  return {
    name,
    from,
    to,
    truncated,
    first: first && start,
    counts: Object.fromEntries(DIFFERENCES.map((kind) => [kind, ofKind(kind).length])) as Record<
      DifferenceKind,
      number
    >,
    rows: ofKind(query.kind).sort(inOrder),
    told: (rows: readonly TrackedDifference[]) =>
      rows.map((row) => toRecordDifference(row, nameOf)),
  };
}

export function differenceRoutes(services: Services): Route[] {
  const { report, configuration, now } = services;
  return [
    implement(readDifferences, report, async ({ params, query }, { user }) => {
      const found = await differencesOf(services, user, params.name, query);
      const { from, to, counts, truncated, first, rows, told } = found;
      const start = (query.page ?? 0) * ROWS_PER_PAGE;
      return {
        from,
        to,
        counts,
        total: rows.length,
        truncated,
        differences: told(rows.slice(start, start + ROWS_PER_PAGE)),
        ...(first === undefined ? {} : { first_snapshot: first }),
      };
    }),
    implement(exportDifferences, report, async ({ params, query }, { user }) => {
      const found = await differencesOf(services, user, params.name, query);
      const writer = createWriter(query.lang, configuration.timeZone);
      const { translate, tag, timeZone } = writer;
      const instant = (text: string) => formatInstant(tag, timeZone, 'instant', Date.parse(text));
      const between = { from: instant(found.from), to: instant(found.to) };
      return sheetFile(writer, {
        sheet: differencesSheet(writer, found.told(found.rows)),
        facts: [
          [translate('sextant.export.catalogue'), found.name],
          [
            translate('sextant.export.period'),
            translate('sextant.history.differences.between', between),
          ],
          [
            translate('sextant.export.filters'),
            query.kind === undefined
              ? translate('sextant.export.no_filters')
              : wordingOf(translate, 'difference', query.kind),
          ],
          [translate('sextant.export.counted'), translate('sextant.history.differences.about')],
        ],
        name: [found.name, 'differences'],
        format: params.format,
        now: now(),
      });
    }),
  ];
}
