import { RequestDocument } from '../index_schema/requests';
import { CubeName, UsageRow } from './cubes';
import { usageAccumulator } from './usage_accumulator';

const request: RequestDocument = {
  '@timestamp': '2026-01-15T10:20:30.000Z',
  'event.duration': 2e8,
  'event.outcome': 'success',
  'http.response.status_code': 200,
  'http.response.body.bytes': 1000,
  'ogc.service': 'WMS',
  'ogc.operation': 'GetMap',
  'ogc.layers': ['b', 'a'],
  'sextant.client_type': 'browser',
  'sextant.visitor': 'v1',
  'sextant.server': 'maps',
};

function rowsOf(requests: readonly RequestDocument[], cube: CubeName, zone = 'Europe/Paris') {
  const usage = usageAccumulator(zone);
  for (const each of requests) usage.add(each);
  return usage.rows().filter((row) => row.cube === cube);
}

test('requests of an hour that are alike are one row', () => {
  const rows = rowsOf(
    [request, { ...request, 'event.duration': undefined, 'ogc.layers': ['c'] }],
    'traffic'
  );
  expect(rows).toEqual([
    {
      cube: 'traffic',
      month: '2026.01',
      document: {
        _doc_count: 2,
        '@timestamp': '2026-01-15T10:00:00.000Z',
        'sextant.server': 'maps',
        'ogc.service': 'WMS',
        'ogc.operation': 'GetMap',
        'http.response.status_code': 200,
        'event.outcome': 'success',
        'sextant.client_type': 'browser',
        'usage.bytes': 2000,
        'usage.duration.sum': 2e8,
        'usage.duration.count': 1,
        'usage.duration.buckets': ['80.0'],
      },
    },
  ]);
});

test('several values are one set, whatever their order', () => {
  const rows = rowsOf([request, { ...request, 'ogc.layers': ['a', 'b', 'a'] }], 'content');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.document).toMatchObject({ _doc_count: 2, 'ogc.layers': ['a', 'b'] });
});

test('values that run together do not make rows run together', () => {
  const twice = [{ 'ogc.layers': ['a', 'b'] }, { 'ogc.layers': ['ab'] }, { 'ogc.layers': [] }];
  expect(
    rowsOf(
      twice.map((layers) => ({ ...request, ...layers })),
      'content'
    )
  ).toHaveLength(3);
});

test('a visitor of a day is held once, the day is that of the zone', () => {
  const night = { ...request, '@timestamp': '2026-01-31T23:30:00.000Z' };
  const [row] = rowsOf([night, night, { ...night, 'sextant.visitor': 'v0' }], 'audience');
  expect(row).toMatchObject({
    month: '2026.01',
    document: { _doc_count: 3, '@timestamp': '2026-01-31T23:00:00.000Z' },
  });
  expect(row?.document).toMatchObject({ 'sextant.visitor': ['v0', 'v1'] });
});

test('a day of the zone in two months of UTC has a row in each: they are swapped with their requests', () => {
  const day = ['2026-01-31T23:30:00.000Z', '2026-02-01T00:30:00.000Z'];
  const rows = rowsOf(
    day.map((time) => ({ ...request, '@timestamp': time })),
    'content'
  );
  expect(rows.map(({ month }) => month)).toEqual(['2026.01', '2026.02']);
});

test('requests without a document are counted as such', () => {
  const usage = usageAccumulator('UTC');
  usage.add(request, false);
  usage.add(request, true);
  const [row] = usage.rows();
  expect(row?.document).toMatchObject({ _doc_count: 2, 'usage.dropped': 1 });
});

function many(): RequestDocument[] {
  return Array.from({ length: 500 }, (_, at) => ({
    ...request,
    '@timestamp': new Date(Date.UTC(2026, 0, 31, 20, at)).toISOString(),
    'event.duration': at % 7 === 0 ? undefined : (at + 1) * 1e6,
    'http.response.status_code': at % 11 === 0 ? 500 : 200,
    'sextant.visitor': `v${at % 13}`,
  }));
}

const byCube = (rows: UsageRow[]) => rows.map((row) => JSON.stringify(row)).sort();

test('rows of parts merge into the rows of the whole', () => {
  const whole = usageAccumulator('Europe/Paris');
  const merged = usageAccumulator('Europe/Paris');
  const parts = [0, 1, 2].map(() => usageAccumulator('Europe/Paris'));
  many().forEach((each, at) => {
    whole.add(each, at % 3 > 0);
    parts[at % 3]?.add(each, at % 3 > 0);
  });
  for (const part of parts.reverse()) part.rows().forEach((row) => merged.addRow(row));
  expect(byCube(merged.rows())).toEqual(byCube(whole.rows()));
  expect(merged.size).toBe(whole.rows().length);
});

test('the same requests give the same rows in the same order', () => {
  expect(rowsOf(many(), 'traffic')).toEqual(rowsOf(many(), 'traffic'));
});

test('a row left empty by an earlier attempt adds nothing', () => {
  const usage = usageAccumulator('UTC');
  usage.addRow({ cube: 'traffic', month: '2026.01', document: {} } as never);
  expect(usage.rows()).toEqual([]);
});

test('a request that is taken away leaves what the others make', () => {
  const other = { ...request, 'sextant.visitor': 'v2', 'ogc.layers': ['c'] };
  const third = { ...request, 'event.duration': 3e9 };
  const with4 = usageAccumulator('Europe/Paris');
  const without = usageAccumulator('Europe/Paris');
  for (const each of [request, request, third]) with4.add(each);
  without.add(request);
  without.add(request);
  with4.add(other);
  with4.remove(third);
  with4.remove(other);
  expect(with4.rows()).toEqual(without.rows());
});

test('the audience tells downloads and failures, unless a row of the past does not', () => {
  const asked: RequestDocument[] = [
    { ...request, 'sextant.usage': 'download' },
    { ...request, 'sextant.usage': 'download', 'http.response.status_code': 304 },
    { ...request, 'event.outcome': 'failure', 'http.response.status_code': 500 },
    { ...request, 'event.outcome': 'failure', 'http.response.status_code': 401 },
  ];
  const documents = (rows: readonly UsageRow[]) => rows.map(({ document }) => document);
  const rows = rowsOf(asked, 'audience');
  const told = documents(rows).map((each) => [
    Object(each)['usage.downloads'],
    Object(each)['usage.failures'],
  ]);
  expect(told).toEqual([
    [1, 0],
    [0, 1],
  ]);
  const usage = usageAccumulator('UTC');
  for (const row of rows) usage.addRow(row);
  const [first] = rows;
  const { 'usage.downloads': _, ...earlier } = Object(first?.document);
  usage.addRow({ ...first, document: earlier } as UsageRow);
  expect(documents(usage.rows())).toEqual([
    expect.not.objectContaining({ 'usage.downloads': expect.anything() }),
    expect.objectContaining({ 'usage.downloads': 0, 'usage.failures': 1 }),
  ]);
  expect(JSON.stringify(rowsOf(asked, 'traffic'))).not.toContain('usage.downloads');
});
