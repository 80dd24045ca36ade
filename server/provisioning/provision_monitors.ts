import { isDeepStrictEqual } from 'util';
import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { Alerting, WATCHED } from '../configuration/alerting';
import { statusOf, toSextantError } from '../store/opensearch_error';
import { Transport } from '../store/transport';
import { Monitor, monitorOf } from './monitors';

const MONITORS = '/_plugins/_alerting/monitors';

const stored = t.type({
  hits: t.type({
    hits: t.array(
      t.type({
        _id: t.string,
        _seq_no: t.number,
        _primary_term: t.number,
        _source: t.UnknownRecord,
      })
    ),
  }),
});
type Stored = t.TypeOf<typeof stored>['hits']['hits'][number];

/** Nobody knows the address where the plugin is missing. */
const ABSENT = [400, 404, 405];
const NO_ALERTING = 'alerting: this cluster has no alerting plugin, nothing is watched';
const NOT_ALLOWED = 'alerting: this account may not manage monitors, nothing is watched';

/** Monitors of ours by their names; a sentence where the cluster has no alerting for us. */
async function ours(transport: Transport): Promise<Map<string, Stored> | string> {
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: `${MONITORS}/_search`,
      body: {
        size: 100,
        seq_no_primary_term: true,
        query: { prefix: { 'monitor.name.keyword': 'sextant-' } },
      },
    });
    const { hits } = decodeOrThrow(stored, body, 'opensearch_error').hits;
    return new Map(hits.map((hit) => [nameOf(hit), hit]));
  } catch (error) {
    const status = statusOf(error) ?? 0;
    if (ABSENT.includes(status)) return NO_ALERTING;
    if (status === 403) return NOT_ALLOWED;
    throw toSextantError(error);
  }
}

/** Some versions give the monitor itself, others put it under its type. */
const monitorIn = ({ _source }: Stored) => Object(_source.monitor ?? _source);
const nameOf = (hit: Stored) => String(monitorIn(hit).name);

/** Whether everything that we would write is there already; what the plugin adds does not count. */
function holds(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(there) &&
      there.length === wanted.length &&
      wanted.every((one, at) => holds(there[at], one))
    );
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).every(([key, value]) => holds(Object(there)[key], value));
  }
  return isDeepStrictEqual(there, wanted);
}

async function put(transport: Transport, monitor: Monitor, there: Stored | undefined) {
  if (!there) return transport.request({ method: 'POST', path: MONITORS, body: monitor });
  return transport.request({
    method: 'PUT',
    path: `${MONITORS}/${encodeURIComponent(there._id)}`,
    querystring: { if_seq_no: there._seq_no, if_primary_term: there._primary_term },
    body: monitor,
  });
}

/**
 * Writes the monitors that the configuration asks for, where they are new or differ, and takes away
 * those of ours that it no longer asks for. @returns what was done, one sentence each
 * @throws SextantError
 */
export async function provisionMonitors(
  transport: Transport,
  alerting: Alerting | undefined
): Promise<string[]> {
  if (!alerting) return [];
  const wanted = WATCHED.flatMap((watched) => {
    const limit = alerting[watched];
    return limit === undefined ? [] : [monitorOf(watched, limit, alerting)];
  });
  const there = await ours(transport);
  if (typeof there === 'string') return [there];
  const done: string[] = [];
  try {
    for (const monitor of wanted) {
      const before = there.get(monitor.name);
      there.delete(monitor.name);
      if (before && holds(monitorIn(before), monitor)) continue;
      await put(transport, monitor, before);
      done.push(`monitor ${monitor.name}`);
    }
    for (const [name, { _id: id }] of Array.from(there)) {
      await transport.request({ method: 'DELETE', path: `${MONITORS}/${encodeURIComponent(id)}` });
      done.push(`monitor ${name} taken away`);
    }
  } catch (error) {
    throw toSextantError(error);
  }
  return done;
}
