import { printColour } from '../../common/reports/print_colours';
import { colourOf } from './colours';

const service = (value: string) => ({ key: value, filter: { name: 'service', value } as const });

test('a category keeps its colour wherever it stands', () => {
  const bar = colourOf('light', {
    key: 'GetMap',
    group: 'WMS',
    filter: { name: 'operation', value: 'GetMap' },
  });
  expect(bar).toBe(colourOf('light', service('WMS')));
  expect(colourOf('light', service('unforeseen'))).toBe(colourOf('light', service('unforeseen')));
});

test('services that are often seen together differ', () => {
  const colours = ['WMS', 'WMTS', 'WFS', 'CSW', 'WCS', 'ERDDAP'].map((one) =>
    colourOf('light', service(one))
  );
  expect(new Set(colours).size).toBe(colours.length);
});

test('a state has the colour of its meaning, in each theme', () => {
  const state = (value: string) =>
    colourOf('light', { key: value, filter: { name: 'status', value } });
  expect(state('404')).toBe(state('400'));
  expect(state('404')).not.toBe(state('500'));
  const valid = { key: 'valid', filter: { name: 'validity', value: 'valid' } as const };
  expect(colourOf('dark', valid)).not.toBe(colourOf('light', valid));
  expect(colourOf('dark', valid)).toMatch(/^#[0-9a-f]{6}$/i);
});

test('print has the colours of the light page', () => {
  const marks = [
    ...['certain', 'suspected'].map((key) => ({ key, words: 'exception' })),
    ...['200', '304', '404', '500', '100'].map((key) => ({ key, words: 'status' })),
    ...Array.from({ length: 200 }, (_, at) => ({ key: `unforeseen ${at}`, words: 'kind' })),
  ];
  for (const mark of marks) {
    expect(printColour(mark).toLowerCase()).toBe(colourOf('light', mark).toLowerCase());
  }
  expect(new Set(marks.map(printColour)).size).toBe(20 + 7);
});
