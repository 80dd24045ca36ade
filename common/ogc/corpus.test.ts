import { sharedLines } from '../enrich/testing/shared_data';
import csw from './corpus/csw.json';
import data from './corpus/data.json';
import geonetwork from './corpus/geonetwork.json';
import odd from './corpus/odd.json';
import ogcApi from './corpus/ogc_api.json';
import tiles from './corpus/tiles.json';
import wfs from './corpus/wfs.json';
import wms from './corpus/wms.json';
import { OGC_SERVICES } from './ogc_request';
import { parseRequest } from './parse_request';

interface Case {
  /** The log and line, or the document that defines this form of address. */
  readonly source: string;
  /** GET where absent. */
  readonly method?: string;
  readonly target: string;
  /** The whole request: what is absent here must be absent. */
  readonly expected: { readonly service: string };
}

const FILES: Readonly<Record<string, readonly Case[]>> = {
  wms: wms.cases,
  tiles: tiles.cases,
  wfs: wfs.cases,
  csw: csw.cases,
  ogcApi: ogcApi.cases,
  data: data.cases,
  geonetwork: geonetwork.cases,
  odd: odd.cases,
};
const ALL = Object.values(FILES).flat();
const LINE = /^shared\/data\/(logs\/[\w.-]+):(\d+)$/;

describe.each(Object.keys(FILES))('%s', (name) => {
  const cases = FILES[name] || [];
  it.each(cases.map((each) => [`${each.method || 'GET'} ${each.target}`, each] as const))(
    '%s',
    (_title, { method = 'GET', target, expected }) => {
      const found: unknown = JSON.parse(JSON.stringify(parseRequest(method, target)));
      expect(found).toEqual(expected);
    }
  );
});

it('has at least 300 addresses, each with its source, for every service', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(300);
  expect(ALL.filter(({ source }) => !source)).toEqual([]);
  expect(new Set(ALL.map(({ expected }) => expected.service))).toEqual(new Set(OGC_SERVICES));
});

it('quotes real logs as they are', () => {
  const real = ALL.filter(({ source }) => LINE.test(source));
  expect(real.length).toBeGreaterThan(50);
  const logs = new Map<string, string[] | undefined>();
  for (const { source, method = 'GET', target } of real) {
    const [, file = '', line] = LINE.exec(source) || [];
    if (!logs.has(file)) logs.set(file, sharedLines(file));
    const lines = logs.get(file);
    if (lines) expect(lines[Number(line) - 1]).toContain(`"${method} ${target} `);
  }
});
