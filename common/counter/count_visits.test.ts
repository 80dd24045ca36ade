import fc from 'fast-check';
import type { RequestDocument } from '../index_schema/requests';
import { DOUBLE_CLICK, PARTS, visitCounter } from './count_visits';
import { CounterRequest, counterRequest } from './counter_request';

const START = Date.parse('2026-01-10T10:00:00Z');

function request(seconds: number, overrides: Partial<CounterRequest> = {}): CounterRequest {
  const url = overrides.url ?? 'h/a?';
  const time = START + seconds * 1000;
  return { id: String(seconds), time, visitor: 'v', url, file: url, shape: 'click', ...overrides };
}

/** The ids that count. */
function counted(requests: readonly CounterRequest[]): string[] {
  const counter = visitCounter();
  const verdicts = [...requests.flatMap((each) => counter.add(each)), ...counter.end()];
  expect(verdicts.map(({ id }) => id).sort()).toEqual(requests.map(({ id }) => id).sort());
  return verdicts.filter((each) => each.counted).map(({ id }) => id);
}

describe('double clicks', () => {
  test.each([
    ['within 30 s the second counts', [0, 30], ['30']],
    ['after 30 s both do', [0, 30.001], ['0', '30.001']],
    ['a row of clicks is its last', [0, 20, 40, 60], ['60']],
    ['a pause starts anew', [0, 20, 51], ['20', '51']],
  ])('%s', (_, seconds, ids) => {
    expect(counted(seconds.map((at) => request(at)))).toEqual(ids);
  });

  test('other addresses and other visitors are no double clicks', () => {
    const requests = [
      request(0),
      request(1, { url: 'h/b?' }),
      request(2, { visitor: 'w' }),
      request(3, { visitor: 'w', url: 'h/b?' }),
    ];
    expect(counted(requests)).toHaveLength(4);
  });
});

describe('parts of a file', () => {
  const part = (seconds: number, id = String(seconds)) => request(seconds, { id, shape: 'part' });

  test.each([
    ['within an hour are one, the first', [0, 5, 3600], ['0']],
    ['an hour after the first they are another', [0, 1800, 3601, 3700], ['0', '3601']],
  ])('%s', (_, seconds, ids) => {
    expect(counted(seconds.map((at) => part(at)))).toEqual(ids);
  });

  test('after the whole file they are none', () => {
    expect(counted([request(0), part(100), part(3500)])).toEqual(['0']);
  });

  test('whose download was counted the day before are none', () => {
    const counter = visitCounter();
    counter.addCounted(part(-1800));
    expect([...counter.add(part(10)), ...counter.add(part(1801)), ...counter.end()]).toEqual([
      expect.objectContaining({ id: '10', counted: false }),
      expect.objectContaining({ id: '1801', counted: true }),
    ]);
  });
});

test('every address asked for counts at least once, never twice within its time', () => {
  const any = fc.record({
    at: fc.integer({ min: 0, max: 20_000 }),
    url: fc.constantFrom('a', 'b'),
    shape: fc.constantFrom('click' as const, 'part' as const),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 60 }), (drawn) => {
      const sorted = [...drawn].sort((a, b) => a.at - b.at);
      const requests = sorted.map(({ at, url, shape }, id) =>
        request(at, { id: String(id), url, shape })
      );
      const ids = new Set(counted(requests));
      for (const url of new Set(requests.map((each) => each.url))) {
        const kept = requests.filter((each) => each.url === url && ids.has(each.id));
        expect(kept.length).toBeGreaterThan(0);
        kept.forEach((each, at) => {
          const next = kept[at + 1];
          if (!next || next.shape !== each.shape) return;
          const least = each.shape === 'click' ? DOUBLE_CLICK : PARTS;
          expect(next.time - each.time).toBeGreaterThan(least);
        });
      }
    })
  );
});

describe('addresses', () => {
  const of = (document: RequestDocument) => counterRequest('x', document);
  const target = (path: string, query?: string, operation?: string): RequestDocument => ({
    'url.domain': 'Data.Example',
    'url.path': path,
    'url.query': query,
    'ogc.operation': operation,
  });

  test('are the same in any order of parameters, any case of their names, any escape', () => {
    expect(of(target('/w%66s', 'REQUEST=GetFeature&x=&typeName=a%3Ab')).url).toBe(
      of(target('/wfs', 'typename=a:b&request=GetFeature')).url
    );
    expect(of(target('/wfs', 'typename=A')).url).not.toBe(of(target('/wfs', 'typename=a')).url);
  });

  test('slices of DAP are parts of one file, whatever they ask of it', () => {
    const slice = of(target('/thredds/dodsC/a/b.nc.dods', 'sst[0:1]', 'dodsC'));
    expect(slice).toMatchObject({ shape: 'part', file: 'data.example/thredds/dodsC/a/b.nc' });
    expect(of(target('/thredds/dodsC/a/b.nc.ascii', 'sst[5]', 'dodsC')).file).toBe(slice.file);
    expect(of({ ...target('/f.zip'), 'http.response.status_code': 206 }).shape).toBe('part');
    expect(of({ ...target('/f.zip'), 'http.response.status_code': 304 }).shape).toBe('click');
  });
});
