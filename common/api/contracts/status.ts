import * as t from 'io-ts';
import { defineContract } from '../contract';

/** What every page says of its data, and what the installation allows. */
export const getStatus = defineContract({
  method: 'get',
  path: '/api/sextant/status',
  response: t.intersection([
    t.strict({ run_control: t.boolean, time_zone: t.string }),
    t.partial({
      last_snapshot: t.string,
      last_ingest: t.string,
      last_request: t.string,
      /** Requests that other rules enriched than the current ones. */
      older_rules: t.number,
      /** Start of the last day that COUNTER has counted: later ones are provisional. */
      counted_day: t.string,
    }),
  ]),
});
export type Status = t.TypeOf<(typeof getStatus)['response']>;
