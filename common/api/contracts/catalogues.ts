import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { defineContract } from '../contract';
import { run } from './runs';

const texts = t.partial({ fr: t.string, en: t.string });

/** A catalogue as its page names it. */
export const catalogue = t.intersection([
  t.strict({
    name: t.string,
    label: texts,
    description: texts,
    view: oneOf(['complete', 'public'] as const),
  }),
  t.partial({
    environment: t.string,
    snapshot_at: t.string,
    /** Configured thesauri, in the order of their charts. */
    thesauri: t.array(t.intersection([t.strict({ name: t.string }), t.partial({ label: texts })])),
  }),
]);
export type Catalogue = t.TypeOf<typeof catalogue>;

export const listCatalogues = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues',
  response: t.strict({ catalogues: t.array(catalogue) }),
});

/** Case of the name does not matter. */
export const getCatalogue = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}',
  params: t.strict({ name: catalogueName }),
  response: catalogue,
});

/** Runs the configured source of the catalogue; the answer is the run, still running. */
export const takeSnapshot = defineContract({
  method: 'post',
  path: '/api/sextant/catalogues/{name}/snapshots',
  params: t.strict({ name: catalogueName }),
  response: run,
  status: 202,
});
