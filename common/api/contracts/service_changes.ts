import * as t from 'io-ts';
import { SERVICE_CHANGES } from '../../catalogue/service_changes';
import { oneOf } from '../../codecs/literals';
import { timeRange } from '../../codecs/time_range';
import { defineContract } from '../contract';
import { filtersCodec } from './panels';

/** One change of one record that touches services. */
export const serviceChange = t.intersection([
  t.strict({
    kind: oneOf(SERVICE_CHANGES),
    /** Instant of the snapshot that first saw it, ISO 8601. */
    at: t.string,
    uuid: t.string,
    title: t.string,
    catalogues: t.array(t.string),
  }),
  t.partial({
    /** Address of the record in its catalogue. */
    link: t.string,
    service: t.string,
    layer: t.string,
    before: t.string,
    after: t.string,
  }),
]);
export type RecordServiceChange = t.TypeOf<typeof serviceChange>;

/**
 * Changes of the catalogues in a period that may explain what the services answered: newest first.
 * Of the filters catalogue, record, layer and service narrow them.
 */
export const readServiceChanges = defineContract({
  method: 'post',
  path: '/api/sextant/services/changes',
  body: t.strict({ time: timeRange, filters: filtersCodec() }),
  response: t.strict({
    changes: t.array(serviceChange),
    /** There were more than are told. */
    truncated: t.boolean,
  }),
});
