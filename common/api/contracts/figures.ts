import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { instant } from '../../codecs/time_range';
import { defineContract } from '../contract';

/**
 * The figures of a catalogue at one snapshot, over all its records: also for a reader who sees only
 * a part of them. Of a source that sees public records only (`view` public) the access is unknown.
 */
export const figures = t.intersection([
  t.strict({
    /** Instant of the snapshot, ISO 8601. */
    at: t.string,
    view: oneOf(['complete', 'public'] as const),
    records: t.number,
    /** Owned by the catalogue without being published in it: not among `records`. */
    owned_only: t.number,
    access: t.strict({ public: t.number, restricted: t.number, unknown: t.number }),
    validity: t.strict({ valid: t.number, invalid: t.number, unknown: t.number }),
    inspire: t.strict({ valid: t.number, invalid: t.number, unknown: t.number }),
    by_standard: t.array(t.strict({ key: t.string, count: t.number })),
    /** Records with an anomaly. */
    anomalous: t.number,
    /** Against the snapshot before: records that are new, that changed, that are gone. */
    created: t.number,
    changed: t.number,
    removed: t.number,
  }),
  t.partial({ last_created: t.string }),
]);
export type Figures = t.TypeOf<typeof figures>;

/** The curve of one catalogue; of more than 1,000 snapshots, 1,000 spread evenly. */
export const readFigures = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/figures',
  params: t.strict({ name: catalogueName }),
  query: t.exact(t.partial({ from: instant, to: instant })),
  response: t.strict({
    /** Oldest first. */
    figures: t.array(figures),
    /** Snapshots of the period; more than there are figures where they were thinned out. */
    snapshots: t.number,
  }),
});

const comparedCatalogue = t.intersection([
  t.strict({ name: t.string }),
  t.partial({ figures, compared: figures }),
]);
export type ComparedCatalogue = t.TypeOf<typeof comparedCatalogue>;

/** Every catalogue at one instant, and at another to compare with. */
export const listFigures = defineContract({
  method: 'get',
  path: '/api/sextant/figures',
  query: t.exact(t.partial({ as_of: instant, compare: instant })),
  response: t.strict({
    catalogues: t.array(comparedCatalogue),
  }),
});
