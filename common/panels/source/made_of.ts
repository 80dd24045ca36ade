import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';

export const SOURCES = ['requests', 'traffic', 'daily', 'monthly', 'content', 'audience'] as const;
export type Source = (typeof SOURCES)[number];

/** What a figure is made of: said in the panel's tooltip. */
export const madeOf = t.intersection([
  t.strict({ source: oneOf(SOURCES) }),
  t.partial({
    /** The period that was counted, widened to whole hours or days; ms since the epoch. */
    from: t.number,
    to: t.number,
    /** Largest share by which percentiles differ from the true ones. */
    error: t.number,
    /** Unique values are estimated. */
    estimated: t.boolean,
    /** Documents of some requests were not kept: these are not all. */
    partial: t.boolean,
    /** Nothing that is counted here tells the visitors that the panel asks for. */
    without_visitors: t.boolean,
  }),
]);
export type MadeOf = t.TypeOf<typeof madeOf>;
