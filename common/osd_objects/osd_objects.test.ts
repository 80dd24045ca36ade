import { INDEX_DEFINITIONS } from '../index_schema/indices';
import { LOCALES } from '../i18n/messages';
import { createTranslator } from '../i18n/create_translator';
import { discoverPath, discoverRecordsPath } from './discover_link';
import { asNdjson, osdObjects } from './osd_objects';

const objects = osdObjects('en', 'v1');
const known = new Map(objects.map((object) => [`${object.type} ${object.id}`, object]));

/** Every value of a key, however deep, also inside of JSON that is kept as a text. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (typeof value === 'string' && /^(?:\{"|\[[[{"])/.test(value))
    return valuesOf(key, JSON.parse(value));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesOf(key, inner),
  ]);
}

test('ids are unique, and every reference leads to one that comes before', () => {
  expect(known.size).toBe(objects.length);
  const before = new Set<string>();
  for (const { type, id, references } of objects) {
    for (const reference of references)
      expect(before).toContain(`${reference.type} ${reference.id}`);
    before.add(`${type} ${id}`);
  }
});

test('every place that names a reference has it', () => {
  for (const { attributes, references } of objects) {
    const names = references.map(({ name }) => name);
    const named = [
      ...valuesOf('indexRefName', attributes),
      ...valuesOf('panelRefName', attributes),
    ];
    expect(names.slice().sort()).toEqual(named.slice().sort());
  }
});

test('charts and searches ask for fields that their index has', () => {
  const fields = new Map(
    Object.values(INDEX_DEFINITIONS).map(({ pattern, fields: own }) => [
      pattern.replace(/-?\*$/, ''),
      Object.keys(own),
    ])
  );
  const charts = objects.filter(({ type }) => type === 'visualization' || type === 'search');
  expect(charts.length).toBeGreaterThan(25);
  for (const { attributes, references } of charts) {
    const index = references.find(({ type }) => type === 'index-pattern')?.id;
    const columns = Array.isArray(attributes.columns) ? attributes.columns : [];
    const asked = [...valuesOf('field', attributes), ...columns];
    if (index === undefined) expect(asked).toEqual([]);
    else expect(fields.get(index)).toEqual(expect.arrayContaining(asked));
  }
});

test('ids are the same in both languages, and texts are not', () => {
  const ids = (locale: 'fr' | 'en') => osdObjects(locale, 'v1').map(({ id }) => id);
  expect(ids('fr')).toEqual(ids('en'));
  const [fr, en] = LOCALES.map((locale) => asNdjson(osdObjects(locale, 'v1')));
  expect(fr).not.toBe(en);
  for (const text of [fr, en]) expect(text).not.toMatch(/sextant\.(osd|column|panel)\./);
});

test('a page in Discover: the same period, its filters with the names of their pills', () => {
  const path = discoverPath(createTranslator('en'), 'en-GB', {
    filters: { service: ['WMS'], status: ['!404'], users: ['all'] },
    time: { from: 'now-7d', to: 'now' },
    tab: 'errors',
  });
  expect(path).toMatch(/^\/app\/discover#\/\?_g=\(filters:!\(\),time:\(from:now-7d,to:now\)\)&_a=/);
  const state = decodeURIComponent(path);
  expect(state).toContain("alias:'Service: WMS'");
  expect(state).toContain('query:(terms:(ogc.service:!(WMS)))');
  expect(state).toContain('must_not:');
  expect(state).not.toContain('client_type');
  expect(path).not.toMatch(/[ #"<>](?!\/\?)/);
});

test('the records of a catalogue are explored by the filters of its page', () => {
  const filters = { access: ['public'], rights: ['public.view'] };
  const path = discoverRecordsPath(createTranslator('en'), 'en-GB', { catalogue: 'A b', filters });
  expect(path).toMatch(/^\/app\/discover#\/\?_g=\(filters:!\(\)\)&_a=/);
  const app = decodeURIComponent(path.split('&_a=')[1] ?? '');
  expect(app).toContain('index:sextant-records');
  expect(app).toContain("query:(term:(catalogue:'A b'))");
  expect(app).toContain('terms:(access:!(public))');
});

test('what only the server can tell is not explored', () => {
  const explored = { filters: { doi: ['10.1/x'] }, time: { from: 'now-1d', to: 'now' } };
  const path = () => discoverPath(createTranslator('en'), 'en-GB', { ...explored, tab: 'usage' });
  expect(path).toThrow(/only records tell it/);
});
