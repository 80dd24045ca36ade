import { listFigures, readFigures } from '../../common/api/contracts/figures';
import { toFigures } from '../../common/catalogue/figures';
import { thinOut } from '../../common/panels/thin_out';
import { resolveAsOf } from '../../common/query/as_of';
import { resolveTime } from '../../common/query/resolve_time';
import type { Services } from '../services';
import { asOfBefore } from '../store/catalogue_view';
import { catalogueStore } from '../store/catalogues';
import { figureStore } from '../store/figures';
import { Transport } from '../store/transport';
import { implement, Route } from './implement';

const MOST_FIGURES = 1000;
const iso = (instant: number) => new Date(instant).toISOString();

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

  return [
    implement(readFigures, report, async ({ params, query }, { user }) => {
      const catalogue = await catalogueStore(user).find(params.name);
      const asked = { from: query.from ?? '1970-01-01', to: 'now' };
      const { from } = resolveTime(asked, now(), configuration.timeZone);
      const to = asOfBefore(catalogue, resolved(query.to)) ?? catalogue.snapshot_at;
      const found =
        to === undefined
          ? []
          : await figureStore(user).between(catalogue.name ?? '', iso(from), to);
      return { figures: thinOut(found, MOST_FIGURES).map(toFigures), snapshots: found.length };
    }),
    implement(listFigures, report, async ({ query }, { user }) => {
      const { catalogues, figures } = await figuresAt(user, resolved(query.as_of));
      const compared = query.compare && (await figuresAt(user, resolved(query.compare))).figures;
      return {
        catalogues: catalogues.map(({ name = '' }) => {
          const [current, other] = [figures.get(name), compared ? compared.get(name) : undefined];
          return {
            name,
            ...(current ? { figures: toFigures(current) } : {}),
            ...(other ? { compared: toFigures(other) } : {}),
          };
        }),
      };
    }),
  ];
}
