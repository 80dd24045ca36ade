import { weighed } from '../../common/panels/source/cube_aggregation';
import { parse } from '../../samples/test_support';
import type { Transport } from '../../server/store/transport';

/** What a log holds, as counted here and as OpenSearch tells it. */
export interface Sums {
  readonly requests: number;
  readonly bytes: number;
  /** Requests by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Requests by hour of UTC. */
  readonly hours: Readonly<Record<string, number>>;
}

const HOUR = 3600_000;

/** Counts lines by a reader of its own; lines that it cannot read are no requests. */
export function sumsOfLines(lines: readonly string[]): Sums {
  const statuses: Record<string, number> = {};
  const hours: Record<string, number> = {};
  let requests = 0;
  let bytes = 0;
  for (const line of lines) {
    const parsed = parse(line);
    if (!parsed) continue;
    requests += 1;
    bytes += parsed.bytes;
    statuses[parsed.status] = (statuses[parsed.status] ?? 0) + 1;
    const hour = new Date(Math.floor(parsed.time / HOUR) * HOUR).toISOString();
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return { requests, bytes, statuses, hours };
}

interface Bucket {
  readonly key: number;
  readonly key_as_string: string;
  readonly doc_count: number;
}

interface Answer {
  readonly aggregations: {
    readonly bytes: { readonly value: number };
    readonly statuses: { readonly buckets: readonly Bucket[] };
    readonly hours?: { readonly buckets: readonly Bucket[] };
  };
}

/** The same of an alias: of documents, or of rows that stand for several requests. */
async function sumsOfIndex(transport: Transport, alias: string, bytes: string): Promise<Sums> {
  await transport.request({ method: 'POST', path: `/${alias}/_refresh` });
  const { body } = await transport.request({
    method: 'POST',
    path: `/${alias}/_search`,
    body: {
      size: 0,
      aggs: {
        bytes: { sum: { field: bytes } },
        statuses: { terms: { field: 'http.response.status_code', size: 100 } },
        hours: {
          date_histogram: weighed('date_histogram', {
            field: '@timestamp',
            fixed_interval: '1h',
            min_doc_count: 1,
          }),
        },
      },
    },
  });
  const { aggregations } = body as Answer;
  const { statuses, hours } = aggregations;
  const counts = (buckets: readonly Bucket[], key: (bucket: Bucket) => string | number) =>
    Object.fromEntries(buckets.map((bucket) => [key(bucket), bucket.doc_count]));
  return {
    requests: statuses.buckets.reduce((sum, { doc_count }) => sum + doc_count, 0),
    bytes: aggregations.bytes.value,
    statuses: counts(statuses.buckets, ({ key }) => key),
    hours: counts(hours?.buckets ?? [], ({ key_as_string }) => key_as_string),
  };
}

/** Documents and cube hold exactly these requests. */
export async function expectExactly(transport: Transport, expected: Sums): Promise<void> {
  const raw = await sumsOfIndex(transport, 'sextant-requests', 'http.response.body.bytes');
  expect(raw).toEqual(expected);
  const cube = await sumsOfIndex(transport, 'sextant-usage-traffic', 'usage.bytes');
  expect(cube).toEqual(expected);
}
