import { readFilterValues } from '../../common/api/contracts/filter_values';
import { filterValues } from '../../server/store/filter_values';
import { askRoutes } from '../support/ask_route';
import { record, recordSource } from '../support/record_source';
import { takeAt } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

describe('values of a filter by what records say', () => {
  const transport = testTransport();
  const now = new Date('2026-03-01T00:00:00Z');
  const ask = askRoutes({ service: transport, now });
  const time = { from: 'now-30d', to: 'now' };
  const CENTRES = 'th_centres.c++ (v1)';

  beforeAll(async () => {
    await freshIndices(transport);
    const records = [
      record('a', { organisations: ['Ifremer', 'Shom'], doi: '10.17882/1' }),
      record('b', { organisations: ['Ifremer'], doi: '10.17882/23' }),
      record('c', {
        organisations: ['ESR (lycée d’État)'],
        thesauri: { [CENTRES]: ['SISMER', 'Coriolis'], other: ['SISMER', 'Elsewhere'] },
      }),
    ];
    await takeAt(transport, recordSource(records), '2026-02-01T00:00:00.000Z');
  });
  afterAll(() => transport.close());

  const valuesOf = async (name: 'data_centre' | 'doi', text: string) =>
    (await ask(readFilterValues, { body: { name, text, time } })).values;

  test('those of most records come first', async () => {
    expect(await valuesOf('data_centre', '')).toEqual([
      { value: 'Ifremer', count: 2 },
      { value: 'ESR (lycée d’État)', count: 1 },
      { value: 'Shom', count: 1 },
    ]);
  });

  test('a text narrows them whatever its case, and not by the other values of a record', async () => {
    expect(await valuesOf('data_centre', 'sho')).toEqual([{ value: 'Shom', count: 1 }]);
    expect(await valuesOf('data_centre', '(LYCÉE')).toEqual([
      { value: 'ESR (lycée d’État)', count: 1 },
    ]);
    expect(await valuesOf('doi', '/23')).toEqual([{ value: '10.17882/23', count: 1 }]);
    expect(await valuesOf('doi', '*')).toEqual([]);
  });

  test('a thesaurus of the configuration is read alone, whatever signs its name has', async () => {
    const configuration = { dataCentres: CENTRES, catalogueSources: {}, timeZone: 'UTC' };
    const asked = (text: string) =>
      filterValues(transport, { name: 'data_centre', text, time }, now, configuration);
    expect((await asked('')).values.map(({ value }) => value).sort()).toEqual([
      'Coriolis',
      'SISMER',
    ]);
    expect((await asked('sis')).values).toEqual([{ value: 'SISMER', count: 1 }]);
    expect((await asked('elsewhere')).values).toEqual([]);
  });
});
