import { RecordDifference, readDifferences } from '../../common/api/contracts/differences';
import { DIFFERENCES, Right } from '../../common/catalogue/differences';
import { TrackedDifference } from '../../common/catalogue/track_differences';
import { SextantError } from '../../common/errors';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import { ROWS_PER_PAGE } from '../../common/panels/define_panel';
import { resolveAsOf } from '../../common/query/as_of';
import type { Services } from '../services';
import { asOfBefore } from '../store/catalogue_view';
import { catalogueStore } from '../store/catalogues';
import { findDifferences } from '../store/differences';
import { figureStore } from '../store/figures';
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

export function differenceRoutes({ report, configuration, now }: Services): Route[] {
  const iso = (instant: number) => new Date(instant).toISOString();
  return [
    implement(readDifferences, report, async ({ params, query }, { user }) => {
      const resolved = (text: string) => resolveAsOf(text, now(), configuration.timeZone);
      const catalogues = catalogueStore(user);
      const catalogue = await catalogues.find(params.name);
      const { name = '', snapshot_at: last = '' } = catalogue;
      const to =
        asOfBefore(catalogue, query.to === undefined ? undefined : resolved(query.to)) ?? last;
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
      const counts = Object.fromEntries(
        DIFFERENCES.map((kind) => [
          kind,
          found.filter(({ difference }) => difference.kind === kind).length,
        ])
      ) as Record<(typeof DIFFERENCES)[number], number>;
      const { kind, page = 0 } = query;
      const asked = found.filter(
        ({ difference }) => kind === undefined || difference.kind === kind
      );
      const rows = asked.sort(inOrder).slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
      const nameOf = groupNames(await catalogues.list());
      return {
        from,
        to,
        counts,
        total: asked.length,
        truncated,
        differences: rows.map((row) => toRecordDifference(row, nameOf)),
        ...(first ? { first_snapshot: start } : {}),
      };
    }),
  ];
}
