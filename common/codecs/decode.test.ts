import * as t from 'io-ts';
import { decode, decodeOrThrow } from './decode';
import { catalogueName, runId, sourceName } from './names';
import { timeRange } from './time_range';

describe('decode', () => {
  const codec = t.strict({ source: sourceName, filters: t.partial({ access: t.array(t.string) }) });

  test('names the key that is wrong and shows what stood there', () => {
    const decoded = decode(codec, { source: '../etc', filters: { access: [3] } });
    expect(decoded).toEqual({
      errors: [
        'source: expected source name, got "../etc"',
        'filters.access: expected string, got 3',
      ],
    });
  });

  test('a long value is cut', () => {
    const decoded = decode(codec, { source: 'x'.repeat(10_000), filters: {} });
    expect('errors' in decoded && decoded.errors[0]?.length).toBeLessThan(120);
  });

  test('throws with the status that fits', () => {
    expect(() => decodeOrThrow(codec, undefined)).toThrow('input');
  });
});

describe('names', () => {
  test.each(['../secret', 'a/b', '', 'a?b', 'x'.repeat(256), 'a\u0000b'])(
    '%j names no catalogue',
    (name) => {
      expect(catalogueName.is(name)).toBe(false);
    }
  );
  test.each(['ODATIS', 'Pôle mer', 'dcsmm-2024', "l'océan"])('%s may name a catalogue', (name) => {
    expect(catalogueName.is(name)).toBe(true);
  });
  test.each(['Sample', '-x', 'a b', 'http://x', 'a/../b'])('%j names no source', (name) => {
    expect(sourceName.is(name)).toBe(false);
  });
  test('only our own run ids are run ids', () => {
    expect(runId.is('ingest-20261122T030532Z-573aed71')).toBe(true);
    expect(runId.is('_search')).toBe(false);
    expect(runId.is('ingest-20261122T030532Z-573aed71/../x')).toBe(false);
  });
});

describe('time range', () => {
  test.each(['now', 'now-30d', 'now-1d/d', '2026-01-01', '2026-01-01T10:00:00.000Z'])(
    '%s',
    (from) => {
      expect(timeRange.is({ from, to: 'now' })).toBe(true);
    }
  );
  test.each(['yesterday', 'now-30', 'now||/d', '2026', '', '1; drop'])('%j is refused', (from) => {
    expect(timeRange.is({ from, to: 'now' })).toBe(false);
  });
});
