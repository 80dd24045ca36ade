import * as t from 'io-ts';
import { DIFFERENCES } from '../../catalogue/differences';
import { OPERATION_NAMES } from '../../catalogue/privileges';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { pageNumber } from '../../codecs/page_number';
import { instant } from '../../codecs/time_range';
import { defineContract } from '../contract';

const rights = t.array(t.strict({ operation: oneOf(OPERATION_NAMES), group: t.string }));

/** One difference of one record. */
export const recordDifference = t.intersection([
  t.strict({
    kind: oneOf(DIFFERENCES),
    uuid: t.string,
    title: t.string,
    /** Instant of the snapshot that first saw it, ISO 8601. */
    at: t.string,
  }),
  t.partial({
    link: t.string,
    /** When the record was last changed in its catalogue, as far as it tells. */
    changed: t.string,
    /** Catalogue that owns the record. */
    owner: t.string,
    /** became_valid, became_invalid. */
    validators: t.array(t.string),
    /** privileges_changed: groups by name where it is known, else by id. */
    gained: rights,
    lost: rights,
    /** owner_changed. */
    before: t.string,
    after: t.string,
  }),
]);
export type RecordDifference = t.TypeOf<typeof recordDifference>;

/**
 * What became of the records of a catalogue between two instants, newest first, 10 a page. What came
 * and went again in between is no difference.
 */
export const readDifferences = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/differences',
  params: t.strict({ name: catalogueName }),
  query: t.intersection([
    t.strict({ from: instant }),
    t.exact(t.partial({ to: instant, kind: oneOf(DIFFERENCES), page: pageNumber })),
  ]),
  response: t.intersection([
    t.strict({
      /** Instants compared; `from` is never before the first snapshot. */
      from: t.string,
      to: t.string,
      counts: t.record(oneOf(DIFFERENCES), t.number),
      /** Differences of the kind asked for, of all kinds else. */
      total: t.number,
      differences: t.array(recordDifference),
      /** More records changed than are compared: counts are those of the first ones. */
      truncated: t.boolean,
    }),
    t.partial({ first_snapshot: t.string }),
  ]),
});
