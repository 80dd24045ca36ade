import { createWriter } from '../i18n/writer';
import type { PanelResult } from '../api/contracts/panels';
import { definePanel } from '../panels/define_panel';
import { findPanel } from '../panels/registry';
import { sheetOf } from './sheet_of';

const fr = createWriter('fr', 'Europe/Paris');
const panelOf = (id: string) => {
  const panel = findPanel(id);
  if (!panel) throw new Error(id);
  return panel;
};

test('a table: states in words, a link with its address, what is unknown stays empty', () => {
  const result: PanelResult = {
    chart: 'table',
    data: {
      total: 2,
      rows: [
        { title: { text: 'Île', href: 'https://h/1' }, access: 'public', validity: 'unknown' },
        { title: { text: null, href: null }, access: null },
      ],
    },
  };
  const { columns, rows } = sheetOf(fr, panelOf('access_validity_table'), result);
  expect(columns.map(({ title }) => title)).toHaveLength(4);
  expect(rows[0]).toEqual(['Île', 'https://h/1', 'public', expect.any(String)]);
  expect(rows[1]).toEqual([null, null, null, null]);
});

test('a series: one row an instant, gaps empty', () => {
  const data = {
    unit: 'milliseconds',
    stacked: false,
    approximate: true,
    from: 0,
    to: 3,
    interval: 1,
    series: [
      {
        key: 'mean',
        words: 'series',
        points: [[0, 1.5] as [number, number], [2, null] as [number, null]],
      },
      { key: 'p95', words: 'series', points: [[1, 7] as [number, number]] },
    ],
  } as const;
  const result = { chart: 'time_series', data } as unknown as PanelResult;
  const { columns, rows } = sheetOf(fr, panelOf('response_time_over_time'), result);
  expect(columns.map(({ kind }) => kind)).toEqual(['instant', 'milliseconds', 'milliseconds']);
  expect(columns[1]?.title).toMatch(/\(ms\)$/);
  expect(rows).toEqual([
    [new Date(0), 1.5, null],
    [new Date(1), null, 7],
    [new Date(2), null, null],
  ]);
});

test('parts and rankings: what is outside the rows has its own row', () => {
  const shares: PanelResult = {
    chart: 'shares',
    data: {
      total: 3,
      parts: [{ key: 'public', count: 3, filter: { name: 'access', value: 'public' } }],
    },
  };
  expect(sheetOf(fr, panelOf('access_shares'), shares).rows).toEqual([['Publiques', 3]]);
  const ranking: PanelResult = {
    chart: 'ranking',
    data: { others: 4, rows: [{ key: 'GetMap', group: 'WMS', count: 9 }] },
  };
  const { rows } = sheetOf(fr, panelOf('operations'), ranking);
  expect(rows[0]).toEqual(['WMS · GetMap', 9]);
  expect(rows[1]?.[1]).toBe(4);
});

test('a figure is one cell; an unknown one is empty, not 0', () => {
  const panel = definePanel({
    ...(panelOf('record_count') as ReturnType<typeof definePanel<'figure'>>),
  });
  const result: PanelResult = { chart: 'figure', data: { value: null, unit: 'count' } };
  expect(sheetOf(fr, panel, result).rows).toEqual([[null]]);
});

test('what the page compares with stands beside it, at the instants of now', () => {
  const points = (value: number) => [[0, value] as [number, number]];
  const data = {
    ...{ unit: 'count', stacked: true, approximate: false, from: 0, to: 1, interval: 1 },
    series: [{ key: 'WMS', words: 'service', points: points(3) }],
    earlier: { from: -1, to: 0, series: [{ key: 'total', words: 'series', points: points(2) }] },
  };
  const series = { chart: 'time_series', data } as unknown as PanelResult;
  const sheet = sheetOf(fr, panelOf('calls_over_time'), series);
  expect(sheet.columns.map(({ title }) => title).slice(1)).toEqual(['WMS', 'total (comparé)']);
  expect(sheet.rows).toEqual([[new Date(0), 3, 2]]);

  const figure = (different: object) =>
    sheetOf(fr, panelOf('call_count'), {
      chart: 'figure',
      data: { value: 5, unit: 'count', approximate: false, ...different },
    } as PanelResult);
  expect(figure({}).rows).toEqual([[5]]);
  expect(figure({ earlier: null }).rows).toEqual([[5, null]]);
  expect(figure({ earlier: 4 }).columns).toHaveLength(2);
  const before = { value: 2, at: '2026-01-01T00:00:00Z' };
  expect(figure({ before }).rows).toEqual([[5, 2]]);
});
