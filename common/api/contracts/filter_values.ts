import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { timeRange } from '../../codecs/time_range';
import { SUGGESTED_FILTERS } from '../../query/filter_fields';
import { defineContract } from '../contract';

const LONGEST_TEXT = 200;

/** Values of a filter of the services page that requests of a period have, the most frequent first. */
export const readFilterValues = defineContract({
  method: 'post',
  path: '/api/sextant/filter_values',
  body: t.strict({
    name: oneOf(SUGGESTED_FILTERS),
    /** Contained in the values, whatever their case; empty: any. */
    text: t.refinement(t.string, ({ length }) => length <= LONGEST_TEXT, 'text'),
    time: timeRange,
  }),
  response: t.strict({ values: t.array(t.strict({ value: t.string, count: t.number })) }),
});
