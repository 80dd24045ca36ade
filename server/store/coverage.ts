import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { INDEX } from '../../common/index_schema/indices';
import { MONTHLY, monthAlias } from '../../common/index_schema/months';
import { uniqueField } from '../../common/index_schema/usage_unique';
import type { Coverage, MonthCoverage, MonthSums } from '../../common/panels/source/coverage';
import { CUBE_NAMES } from '../../common/usage/cubes';
import { ifAllowed } from './if_allowed';
import { linesOf, multiSearch } from './multi_search';
import { Transport } from './transport';

/** Ten years of months in a few generations. */
const MOST_INDICES = 500;
const MOST_SERVICES = 50;
const MOST_CATALOGUES = 1000;

const byIndex = { terms: { field: '_index', size: MOST_INDICES } };
// Rows left empty by an earlier attempt have no time.
const filled = { exists: { field: '@timestamp' } };
/** Rows by month whose times are numbers: earlier ones had words. */
const ofPresentForm = {
  bool: {
    filter: [filled],
    must_not: [{ exists: { field: 'usage.duration.buckets' } }],
  },
};
/** What a request may have several of: rows then have no number of visitors by it. */
const MAY_LACK = ['project', 'catalogue'] as const;

/** Requests in rows by month and catalogue, of each. */
const BY_CATALOGUE: Question = {
  index: INDEX['usage-monthly-catalogue'],
  query: ofPresentForm,
  aggs: {
    indices: {
      ...byIndex,
      aggs: { catalogues: { terms: { field: 'sextant.catalogue', size: MOST_CATALOGUES } } },
    },
  },
};

interface Question {
  readonly index: string;
  readonly query: object;
  readonly aggs: { readonly indices: object };
}

/** Requests in the rows of the audience by month. */
const OF_AUDIENCE: Question = {
  index: MONTHLY.monthly_audience,
  query: ofPresentForm,
  aggs: { indices: byIndex },
};

const QUESTIONS: readonly Question[] = [
  { query: filled, index: INDEX.requests, aggs: { indices: byIndex } },
  {
    query: filled,
    index: INDEX['usage-traffic'],
    aggs: {
      indices: {
        ...byIndex,
        aggs: {
          services: {
            terms: { field: 'ogc.service', size: MOST_SERVICES },
            aggs: { dropped: { sum: { field: 'usage.dropped' } } },
          },
        },
      },
    },
  },
  {
    index: INDEX['usage-audience'],
    query: { exists: { field: 'usage.visitors' } },
    aggs: { indices: byIndex },
  },
  {
    index: INDEX['usage-audience'],
    query: { exists: { field: 'usage.downloads' } },
    aggs: { indices: byIndex },
  },
  { query: filled, index: INDEX['usage-daily'], aggs: { indices: byIndex } },
  BY_CATALOGUE,
  ...CUBE_NAMES.map((cube) => ({
    query: ofPresentForm,
    index: MONTHLY[`monthly_${cube}`],
    aggs: {
      indices: {
        ...byIndex,
        aggs: {
          lowest: { min: { field: 'usage.duration.lowest' } },
          highest: { max: { field: 'usage.duration.highest' } },
          until: { max: { field: 'usage.until' } },
          whole: { max: { field: 'usage.whole' } },
          ...Object.fromEntries(
            MAY_LACK.map((name) => [name, { max: { field: uniqueField([name]) } }])
          ),
        },
      },
    },
  })),
];

const services = t.type({
  buckets: t.array(t.type({ key: t.string, dropped: t.type({ value: t.number }) })),
});
const catalogues = t.type({
  buckets: t.array(t.type({ key: t.string, doc_count: t.number })),
});
/** Null where no row has one. */
const number = t.type({ value: t.union([t.number, t.null]) });
const indices = t.type({
  buckets: t.array(
    t.intersection([
      t.type({ key: t.string, doc_count: t.number }),
      t.partial({ services, lowest: number, highest: number, until: number, whole: number }),
      t.partial({ project: number, catalogue: number, catalogues }),
    ])
  ),
});
const answers = t.array(t.partial({ aggregations: t.type({ indices }) }));

const timesBetween = (lowest?: number | null, highest?: number | null) =>
  typeof lowest === 'number' && typeof highest === 'number' ? { lowest, highest } : undefined;

type IndexBucket = t.TypeOf<typeof indices>['buckets'][number];

/** What each question finds, by index. @throws SextantError where OpenSearch does not tell */
async function ask(transport: Transport, questions: readonly Question[]) {
  const lines = questions.map(({ index, query, aggs }) => {
    const header = { index, ignore_unavailable: true, request_cache: true };
    return linesOf(header, { size: 0, query, aggs });
  });
  const responses = await multiSearch(transport, lines);
  return decodeOrThrow(answers, responses, 'opensearch_error').map(
    ({ aggregations }) => aggregations?.indices.buckets ?? []
  );
}

/** Of the rows by month of a cube. */
function sumsIn(bucket: IndexBucket): MonthSums {
  const { doc_count: requests, lowest, highest, until, whole } = bucket;
  const isNumbered = typeof whole?.value === 'number';
  return {
    requests,
    times: timesBetween(lowest?.value, highest?.value),
    until: until?.value ?? undefined,
    ...(isNumbered
      ? {
          unique: whole.value === requests,
          lacking: MAY_LACK.filter((name) => typeof bucket[name]?.value !== 'number'),
        }
      : {}),
  };
}

const requestsByCatalogue = (found: IndexBucket['catalogues']): Record<string, number> =>
  Object.fromEntries((found?.buckets ?? []).map(({ key, doc_count: count }) => [key, count]));

const MONTH = /-(\d{4}\.\d{2})-g\d+$/;

const partAnswers = t.array(
  t.partial({ aggregations: t.type({ requests: t.type({ doc_count: t.number }) }) })
);

/** Of months that go on and whose first days are added up: what their cubes count in these days. */
async function withPartsCounted(
  transport: Transport,
  months: readonly MonthCoverage[]
): Promise<Coverage> {
  const asked = months.flatMap(({ month, monthly }) => {
    const until = monthly?.traffic?.until;
    return until === undefined ? [] : [{ month, until }];
  });
  if (asked.length === 0) return months;
  const lines = asked.map(({ month, until }) => {
    const header = { index: monthAlias('traffic', month), ignore_unavailable: true };
    const query = { range: { '@timestamp': { lt: until, format: 'epoch_millis' } } };
    const body = { size: 0, query, aggs: { requests: { filter: { match_all: {} } } } };
    return linesOf(header, body);
  });
  const found = decodeOrThrow(partAnswers, await multiSearch(transport, lines), 'opensearch_error');
  const parts = new Map(
    asked.map(({ month, until }, at) => {
      const counted = found[at]?.aggregations?.requests.doc_count ?? 0;
      return [month, { until, counted }];
    })
  );
  return months.map((month) => ({ ...month, soFar: parts.get(month.month) }));
}

/** What is stored of each month. @throws SextantError where OpenSearch does not tell */
export async function readCoverage(transport: Transport): Promise<Coverage> {
  const months = new Map<string, MonthCoverage>();
  const [raw, counted, forgotten, uses, byDay, byCatalogue, ...byMonth] = await ask(
    transport,
    QUESTIONS
  );
  const add = (index: string, found: Partial<MonthCoverage>) => {
    const month = MONTH.exec(index)?.[1];
    if (month === undefined) return;
    months.set(month, {
      ...(months.get(month) ?? { month, requests: 0, counted: 0, dropped: {} }),
      ...found,
    });
  };
  for (const { key, doc_count: requests } of raw ?? []) add(key, { requests });
  for (const { key, doc_count: requests, services: found } of counted ?? []) {
    const dropped = (found?.buckets ?? [])
      .filter((service) => service.dropped.value > 0)
      .map((service) => [service.key, service.dropped.value] as const);
    add(key, { counted: requests, dropped: Object.fromEntries(dropped) });
  }
  for (const { key } of forgotten ?? []) add(key, { forgotten: true });
  for (const { key, doc_count: told } of uses ?? []) add(key, { uses: told });
  for (const { key, doc_count: daily } of byDay ?? []) add(key, { daily });
  CUBE_NAMES.forEach((cube, at) => {
    for (const bucket of byMonth[at] ?? []) {
      const { monthly } = months.get(MONTH.exec(bucket.key)?.[1] ?? '') ?? {};
      add(bucket.key, { monthly: { ...monthly, [cube]: sumsIn(bucket) } });
    }
  });
  for (const { key, catalogues: found } of byCatalogue ?? []) {
    const { monthly } = months.get(MONTH.exec(key)?.[1] ?? '') ?? {};
    if (!monthly?.audience) continue;
    const audience = { ...monthly.audience, catalogues: requestsByCatalogue(found) };
    add(key, { monthly: { ...monthly, audience } });
  }
  return withPartsCounted(transport, Array.from(months.values()));
}

/** The catalogues of which the reader sees all rows; undefined where some rows are of others. */
function seenWhole(
  stored: MonthSums['catalogues'],
  seen: Readonly<Record<string, number>> = {}
): MonthSums['catalogues'] {
  const isWhole = Object.entries(seen).every(([name, count]) => stored?.[name] === count);
  return stored && isWhole ? seen : undefined;
}

/**
 * What is stored, as one reader may use it: numbers of unique visitors only where all rows by month are seen, as
 * document-level security may hide the row in which a visitor counts; else those of the catalogues of which all
 * rows are seen. Others are told by hashes.
 *
 * @param reader as whom panels are asked
 * @param coverage as the service account sees it
 */
export async function coverageFor(reader: Transport, coverage: Coverage): Promise<Coverage> {
  const isNumbered = ({ monthly, forgotten }: MonthCoverage) =>
    monthly?.audience?.unique ?? forgotten ?? false;
  if (!coverage.some(isNumbered)) return coverage;
  const answer = await ifAllowed(ask(reader, [OF_AUDIENCE, BY_CATALOGUE]));
  const [months = [], byCatalogue = []] = answer ?? [];
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const seen = sum(months.map(({ doc_count: requests }) => requests));
  const stored = sum(coverage.map(({ monthly }) => monthly?.audience?.requests ?? 0));
  if (seen === stored) return coverage;
  const seenIn = new Map(
    byCatalogue.map(({ key, catalogues: found }) => [
      MONTH.exec(key)?.[1],
      requestsByCatalogue(found),
    ])
  );
  return coverage.map((each) => {
    const { audience } = each.monthly ?? {};
    if (!audience) return each;
    const sees = seenWhole(audience.catalogues, seenIn.get(each.month));
    const own: MonthSums = { ...audience, unique: false, catalogues: sees };
    return { ...each, monthly: { ...each.monthly, audience: own } };
  });
}

/** How long what is stored is taken to stay as it is, ms: an ingest adds all the time. */
const KEPT = 10_000;

/** Reads the coverage once for the pages asked for within some seconds. A failure is not remembered. */
export function coverageReader(transport: Transport, now: () => Date): () => Promise<Coverage> {
  let last: { readonly read: number; readonly coverage: Promise<Coverage> } | undefined;
  return () => {
    const at = now().getTime();
    if (last && at - last.read < KEPT) return last.coverage;
    const asked = { read: at, coverage: readCoverage(transport) };
    last = asked;
    asked.coverage.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.coverage;
  };
}
