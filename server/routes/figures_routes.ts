import type { ContractInput } from '../../common/api/contract';
import { exportComparison, exportFigures } from '../../common/api/contracts/exports';
import { listFigures, readFigures } from '../../common/api/contracts/figures';
import { FIGURE_CURVES } from '../../common/catalogue/figure_series';
import { toFigures } from '../../common/catalogue/figures';
import { comparisonSheet, curveSheet } from '../../common/exports/list_sheets';
import { formatTimeRange } from '../../common/i18n/format_time_range';
import { createWriter } from '../../common/i18n/writer';
import { thinOut } from '../../common/panels/thin_out';
import { resolveAsOf } from '../../common/query/as_of';
import { resolveTime } from '../../common/query/resolve_time';
import { sheetFile } from '../exports/sheet_file';
import type { Services } from '../services';
import { asOfBefore } from '../store/catalogue_view';
import { catalogueStore } from '../store/catalogues';
import { figureStore } from '../store/figures';
import { Transport } from '../store/transport';
import { implement, Route } from './implement';

type Period = ContractInput<typeof readFigures>['query'];
type Instants = ContractInput<typeof listFigures>['query'];

const MOST_FIGURES = 1000;
const iso = (instant: number) => new Date(instant).toISOString();

/** Before any snapshot. */
const EVER = '1970-01-01';

/** Figures of every catalogue that the reader may see, as of an instant, by name. */
async function figuresAt(user: Transport, instant: number | undefined) {
  const catalogues = await catalogueStore(user).list();
  const wanted = catalogues.flatMap((catalogue) => {
    const at = asOfBefore(catalogue, instant) ?? catalogue.snapshot_at;
    return at === undefined ? [] : [{ catalogue: catalogue.name ?? '', at }];
  });
  return { catalogues, figures: await figureStore(user).newest(wanted) };
}

export function figuresRoutes({ report, configuration, now }: Services): Route[] {
  const resolved = (text: string | undefined) =>
    text === undefined ? undefined : resolveAsOf(text, now(), configuration.timeZone);

  /** Those of every snapshot of a period, oldest first. */
  async function figuresOf(user: Transport, asked: string, { from = EVER, to }: Period) {
    const catalogue = await catalogueStore(user).find(asked);
    const period = resolveTime({ from, to: 'now' }, now(), configuration.timeZone);
    const until = asOfBefore(catalogue, resolved(to)) ?? catalogue.snapshot_at;
    const { name = '' } = catalogue;
    const found =
      until === undefined ? [] : await figureStore(user).between(name, iso(period.from), until);
    return { name, found };
  }

  async function comparisonOf(user: Transport, { as_of: asOf, compare }: Instants) {
    const { catalogues, figures } = await figuresAt(user, resolved(asOf));
    const compared = compare && (await figuresAt(user, resolved(compare))).figures;
    return catalogues.map(({ name = '' }) => {
      const [current, other] = [figures.get(name), compared ? compared.get(name) : undefined];
      return {
        name,
        ...(current ? { figures: toFigures(current) } : {}),
        ...(other ? { compared: toFigures(other) } : {}),
      };
    });
  }

  return [
    implement(readFigures, report, async ({ params, query }, { user }) => {
      const { found } = await figuresOf(user, params.name, query);
      return { figures: thinOut(found, MOST_FIGURES).map(toFigures), snapshots: found.length };
    }),
    implement(listFigures, report, async ({ query }, { user }) => ({
      catalogues: await comparisonOf(user, query),
    })),
    implement(exportFigures, report, async ({ params, query }, { user }) => {
      const { name, found } = await figuresOf(user, params.name, query);
      const writer = createWriter(query.lang, configuration.timeZone);
      const { translate, tag } = writer;
      const { from = EVER, to = 'now' } = query;
      const curve = FIGURE_CURVES.find(({ id }) => id === query.curve)!;
      return sheetFile(writer, {
        sheet: curveSheet(writer, curve, found.map(toFigures)),
        facts: [
          [translate('sextant.export.catalogue'), name],
          [translate('sextant.export.period'), formatTimeRange(translate, tag, { from, to })],
          [
            translate('sextant.export.counted'),
            translate(`sextant.history.${query.curve}.about` as const),
          ],
        ],
        name: [name, 'history', query.curve],
        format: params.format,
        now: now(),
      });
    }),
    implement(exportComparison, report, async ({ params, query }, { user }) => {
      const writer = createWriter(query.lang, configuration.timeZone);
      return sheetFile(writer, {
        sheet: comparisonSheet(writer, await comparisonOf(user, query)),
        facts: [],
        name: ['catalogues'],
        format: params.format,
        now: now(),
      });
    }),
  ];
}
