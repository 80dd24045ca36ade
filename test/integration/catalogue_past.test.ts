import { readDifferences } from '../../common/api/contracts/differences';
import {
  exportComparison,
  exportDifferences,
  exportFigures,
} from '../../common/api/contracts/exports';
import { listFigures, readFigures } from '../../common/api/contracts/figures';
import { readPanels } from '../../common/api/contracts/panels';
import { getRecord } from '../../common/api/contracts/records';
import { panelsOf } from '../../common/panels/registry';
import { askFiles, askRoutes } from '../support/ask_route';
import { parseCsv } from '../support/parse_csv';
import { record, recordSource } from '../support/record_source';
import { takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';
import { visitor } from '../support/visitor';

const transport = testTransport();
const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const ask = askRoutes({ service: transport, now: new Date('2026-03-01T00:00:00Z') });
const askFile = askFiles({ service: transport, now: new Date('2026-03-01T00:00:00Z') });
const params = { name: 'a' };
const invalid = {
  validity: 'invalid',
  validators: { xsd: 'invalid' },
} as const;

/** 12 records, so that a table has two pages; then one is gone, one is new, two change. */
const many = Array.from({ length: 12 }, (_, i) => record(`r${String(i).padStart(2, '0')}`));
const later = [
  ...many.slice(1, 10),
  record('r10', { access: 'restricted' }),
  record('r11', invalid),
  record('r12'),
];

beforeAll(async () => {
  await freshIndices(transport);
  await takeAt(transport, recordSource(many), FIRST);
  await takeAt(transport, recordSource(later), SECOND);
});
afterAll(() => transport.close());

async function page(
  asOf?: string,
  user = transport as Parameters<typeof visitor>[0],
  filters = {}
) {
  const { panels, sight } = await ask(
    readPanels,
    {
      body: {
        panels: panelsOf('catalogue').map(({ id }) => id),
        filters,
        time: { from: 'now-30d', to: 'now' },
        catalogue: 'A',
        ...(asOf === undefined ? {} : { as_of: asOf }),
      },
    },
    user
  );
  const read = (id: string): unknown => {
    const outcome = panels[id];
    if (!outcome || !('data' in outcome)) throw new Error(`${id}: ${JSON.stringify(outcome)}`);
    return outcome.data;
  };
  return { read, sight };
}

describe('a catalogue page as of a date', () => {
  test('every panel shows the records of that date', async () => {
    const { read, sight } = await page('2026-01-15');
    expect(sight).toEqual({ partial: false, snapshot_at: FIRST });
    expect(read('record_count')).toMatchObject({ value: 12 });
    expect(read('public_share')).toMatchObject({ value: 100 });
    expect(read('valid_share')).toMatchObject({ value: 100 });
    expect(read('access_validity_table')).toMatchObject({ total: 12 });
    expect(read('privileges_table')).toMatchObject({ total: 12 });
  });

  test('and filters narrow them', async () => {
    const { read } = await page('2026-01-15', transport, { access: ['restricted'] });
    expect(read('record_count')).toMatchObject({ value: 0 });
    const now = await page(undefined, transport, { access: ['restricted'] });
    expect(now.read('record_count')).toMatchObject({ value: 1 });
  });

  test('the day of the snapshot and later mean the last one; before the first there is none', async () => {
    expect((await page('2026-02-01')).sight).toEqual({ partial: false, snapshot_at: SECOND });
    expect((await page('2031-02-01')).read('public_share')).toMatchObject({
      value: expect.closeTo((100 * 11) / 12),
    });
    const before = await page('2025-12-01');
    expect(before.sight).toEqual({ partial: false });
    expect(before.read('record_count')).toMatchObject({ value: 0 });
  });

  test('who sees public records only gets totals from figures, and no share of a part', async () => {
    const { read, sight } = await page(undefined, visitor(transport));
    expect(sight).toMatchObject({ partial: true });
    expect(read('record_count')).toMatchObject({ value: 12 });
    expect(read('public_share')).toMatchObject({ value: expect.closeTo((100 * 11) / 12) });
    expect(read('access_shares')).toMatchObject({
      total: 12,
      parts: [
        { key: 'public', count: 11 },
        { key: 'restricted', count: 1 },
      ],
    });
    expect(read('access_validity_table')).toMatchObject({ total: 11 });
    const filtered = await page(undefined, visitor(transport), { validity: ['valid'] });
    expect(filtered.read('public_share')).toMatchObject({ value: null });
    expect(filtered.read('access_shares')).toMatchObject({ parts: [] });
    expect((await page('2026-01-15', visitor(transport))).sight).toMatchObject({ partial: false });
  });
});

describe('figures', () => {
  test('are a curve', async () => {
    const { figures, snapshots } = await ask(readFigures, { params });
    expect(snapshots).toBe(2);
    expect(figures.map(({ at, records, access }) => [at, records, access.restricted])).toEqual([
      [FIRST, 12, 0],
      [SECOND, 12, 1],
    ]);
    const early = await ask(readFigures, { params, query: { to: '2026-01-31' } });
    expect(early.figures).toHaveLength(1);
  });

  test('of all catalogues are compared with a date', async () => {
    const { catalogues } = await ask(listFigures, { query: { compare: '2026-01-15' } });
    expect(catalogues).toMatchObject([
      {
        name: 'A',
        figures: { records: 12, validity: { valid: 11, invalid: 1 } },
        compared: { records: 12, validity: { valid: 12, invalid: 0 } },
      },
    ]);
  });
});

describe('figures as files', () => {
  const curve = async (query: object) =>
    parseCsv(
      await askFile(exportFigures, {
        params: { ...params, format: 'csv' },
        query: { lang: 'en', curve: 'shares', ...query },
      })
    );

  test('a curve has a row a snapshot, in numbers', async () => {
    const [head, ...rows] = await curve({});
    expect(head?.slice(1)).toEqual(['public (%)', 'valid (%)', 'INSPIRE valid (%)']);
    expect(rows.map(([, share, valid]) => [Number(share), Number(valid)])).toEqual([
      [100, 100],
      [(100 * 11) / 12, (100 * 11) / 12],
    ]);
    expect(await curve({ to: '2026-01-31' })).toHaveLength(2);
    await expect(curve({ curve: 'none' })).rejects.toMatchObject({ statusCode: 400 });
  });

  test('catalogues stand side by side, each with what it was', async () => {
    const file = async (query: object) =>
      parseCsv(
        await askFile(exportComparison, {
          params: { format: 'csv' },
          query: { lang: 'en', ...query },
        })
      );
    const [head = [], row = []] = await file({ compare: '2026-01-15' });
    const cell = (title: string) => row[head.indexOf(title)];
    expect(row[0]).toBe('A');
    expect([cell('Records'), cell('Records (compared)')]).toEqual(['12', '12']);
    expect(Number(cell('Valid (%)'))).toBeCloseTo((100 * 11) / 12);
    expect(cell('Valid (compared) (%)')).toBe('100');
    expect((await file({}))[0]?.join()).not.toContain('compared');
  });
});

describe('details of a record', () => {
  const details = (uuid: string, date?: string) => {
    const query = date === undefined ? {} : { as_of: date };
    return ask(getRecord, { params: { name: 'a', uuid }, query });
  };

  test('as of a date are its state then, also where it is gone since', async () => {
    expect(await details('r11')).toMatchObject({ validity: 'invalid' });
    expect(await details('r11', '2026-01-15')).toMatchObject({ validity: 'valid' });
    expect(await details('r00', '2026-01-15')).toMatchObject({ uuid: 'r00' });
    await expect(details('r00')).rejects.toMatchObject({ statusCode: 404 });
    await expect(details('r12', '2026-01-15')).rejects.toMatchObject({ statusCode: 404 });
    await expect(details('r11', 'yesterday')).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('differences', () => {
  const between = (from: string, query: object = {}) =>
    ask(readDifferences, { params, query: { from, ...query } });

  test('say what became of which record', async () => {
    const { counts, total, differences, ...rest } = await between('2026-01-15');
    expect(rest).toMatchObject({ to: SECOND, truncated: false, first_snapshot: FIRST });
    expect(total).toBe(4);
    expect(counts).toMatchObject({ added: 1, removed: 1, unpublished: 1, became_invalid: 1 });
    expect(differences.map(({ uuid, kind, at }) => [uuid, kind, at])).toEqual([
      ['r00', 'removed', SECOND],
      ['r10', 'unpublished', SECOND],
      ['r11', 'became_invalid', SECOND],
      ['r12', 'added', SECOND],
    ]);
    expect(differences[2]).toMatchObject({
      title: 'Record r11',
      link: 'https://catalogue.example/r11',
      validators: ['xsd'],
    });
  });

  test('as a file: all of a kind, newest first', async () => {
    const file = (query: object) =>
      askFile(exportDifferences, {
        params: { ...params, format: 'csv' },
        query: { from: '2026-01-15', lang: 'en', ...query },
      });
    const [head = [], ...rows] = parseCsv(await file({}));
    expect(head.slice(0, 3)).toEqual([
      'Seen on',
      'Title of the records',
      'Title of the records: address',
    ]);
    expect(rows.map(([at, title]) => [at, title])).toEqual(
      ['r00', 'r10', 'r11', 'r12'].map((id) => [SECOND, `Record ${id}`])
    );
    expect(rows[2]?.slice(2, 4)).toEqual(['https://catalogue.example/r11', 'Became invalid']);
    expect(parseCsv(await file({ kind: 'added' }))).toHaveLength(2);
    await expect(file({ from: '2026-02-10' })).rejects.toMatchObject({ statusCode: 400 });
  });

  test('of one kind, in pages', async () => {
    expect(await between('2026-01-15', { kind: 'added' })).toMatchObject({ total: 1 });
    expect(await between('2026-01-15', { page: '1' })).toMatchObject({ total: 4, differences: [] });
  });

  test('before the first snapshot nothing is known, after the last nothing is new', async () => {
    expect(await between('2020-01-01')).toMatchObject({ from: FIRST, total: 4 });
    expect(await between('2020-01-01', { to: '2026-01-20' })).toMatchObject({ total: 0 });
    await expect(between('2026-02-10')).rejects.toMatchObject({ statusCode: 400 });
  });
});
