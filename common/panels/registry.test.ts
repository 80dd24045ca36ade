import en from '../../translations/en.json';
import fr from '../../translations/fr.json';
import { recordFields } from '../index_schema/records';
import { requestFields } from '../index_schema/requests';
import { CHART_DATA } from './chart_data';
import { PanelContext } from './define_panel';
import { PANELS } from './registry';

const context: PanelContext = {
  catalogue: { name: 'ODATIS', view: 'complete' },
  period: { from: 0, to: 86_400_000 },
  interval: { name: '30m', calendar: false, length: 1_800_000 },
  timeZone: 'Europe/Paris',
  table: { page: 0 },
};

const FIELDS = { catalogue: recordFields, services: requestFields, usage: requestFields };

/** Every value of a `field` key, and the fields that are fetched. */
function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'field' && typeof inner === 'string') return [inner];
    if (key === 'fields' && Array.isArray(inner)) return inner.filter((field) => field !== '*');
    if (['term', 'terms', 'wildcard'].includes(key) && inner && !('field' in inner)) {
      if (Array.isArray(inner)) return fieldsOf(inner);
      return Object.keys(inner);
    }
    return fieldsOf(inner);
  });
}

test('identifiers are unique', () => {
  expect(new Set(PANELS.map(({ id }) => id)).size).toBe(PANELS.length);
});

describe.each(PANELS.map((panel) => [panel.id, panel] as const))('panel %s', (id, panel) => {
  test('has its texts in both languages', () => {
    const columns = (panel.columns ?? []).map(({ title }) => title);
    for (const message of [panel.title, ...columns, ...(panel.about ? [panel.about] : [])]) {
      for (const texts of [en.messages, fr.messages]) {
        expect(texts[message]).toBeTruthy();
        expect(texts[message]).not.toBe(message);
      }
    }
  });

  test('asks for fields that its index has', () => {
    const known = Object.keys(FIELDS[panel.dashboard]);
    const asked = fieldsOf(panel.search(context));
    expect(asked.filter((field) => !known.includes(field))).toEqual([]);
  });

  test('reads an answer without documents, and one without aggregations', () => {
    const empty = { hits: { hits: [], total: { value: 0 } } };
    for (const answer of [empty, { ...empty, aggregations: {} }]) {
      expect(CHART_DATA[panel.chart].is(panel.read(answer, context))).toBe(true);
    }
  });

  test('is named as its file, its columns so that an address can hold them', () => {
    expect(id).toMatch(/^[a-z0-9_]+$/);
    for (const column of panel.columns ?? [])
      expect(column.id).toMatch(/^(?!(page|sort)$)[a-z0-9_]+$/);
  });
});
