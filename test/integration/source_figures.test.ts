import type { PanelOutcome } from '../../common/api/contracts/panels';
import { panelsOf } from '../../common/panels/registry';
import type { Filters } from '../../common/query/filter_fields';
import { snapshotJob } from '../../server/jobs/jobs';
import { texts } from '../../server/sources/geonetwork_hit/read_values';
import { catalogueStore } from '../../server/store/catalogues';
import { refresh } from '../../server/store/indices';
import { searchPanels } from '../../server/store/panels';
import { Door, Doors, openDoors, publicOnes } from '../support/geonetwork/open_doors';
import { describeWithSharedData } from '../support/shared_data';
import { freshIndices, testTransport } from '../support/test_transport';

const CATALOGUE = 'ODATIS';
const TOLD_BY_CSW = [
  ...['record_count', 'kind_shares', 'organisation_ranking', 'theme_ranking', 'topic_ranking'],
  ...['thesaurus_1', 'thesaurus_2', 'protocol_ranking', 'extents'],
];
const UNKNOWN_RIGHTS = { catalogue_download: 'unknown', public_download: 'unknown' };
const now = new Date('2026-11-01T00:00:00Z');

describeWithSharedData('the figures of a catalogue, whatever door its records came by', () => {
  const transport = testTransport();
  let doors: Doors;

  beforeAll(async () => {
    await freshIndices(transport);
    const records = publicOnes.filter(({ groupPublished }) =>
      texts(groupPublished).includes(CATALOGUE)
    );
    doors = await openDoors(transport, { catalogue: CATALOGUE, records });
  }, 300_000);

  afterAll(async () => {
    await doors?.close();
    await transport.close();
  });

  /** Every panel of the page after a snapshot by that door, which takes the place of the one before. */
  async function figuresBy(door: Door, filters: Filters = {}) {
    const surroundings = { transport, now: () => new Date() };
    // From CSW come fewer records: no failure of a source.
    const record_link = 'https://catalogue.example/{uuid}';
    const source = { ...doors.sources[door], minimum_share: 0, record_link };
    await snapshotJob('door', source, surroundings);
    await refresh(transport, 'sextant-*');
    return searchPanels(transport, {
      panels: panelsOf('catalogue'),
      filters,
      time: { from: 'now-20y', to: 'now' },
      tables: {},
      catalogue: await catalogueStore(transport).find(CATALOGUE),
      groups: { catalogue: '131', geocatalogue: '204' },
      timeZone: 'Europe/Paris',
      now,
    });
  }

  let expected: Record<string, PanelOutcome>;

  test('the index gives every panel a figure', async () => {
    expected = await figuresBy('index');
    expect(Object.values(expected).filter((outcome) => 'failed' in outcome)).toEqual([]);
    expect(expected.record_count).toMatchObject({ data: { value: 144 } });
  });

  test.each(['rest', 'database', 'combined'] as const)('%s gives the same', async (door) => {
    expect(await figuresBy(door)).toEqual(expected);
  });

  test('CSW gives the public part, and does not know the rest', async () => {
    const publicPart = await figuresBy('database', { access: ['public'] });
    const told = await figuresBy('csw');
    for (const id of TOLD_BY_CSW) expect([id, told[id]]).toEqual([id, publicPart[id]]);
    for (const id of ['public_share', 'valid_share', 'last_record_created']) {
      expect([id, told[id]]).toMatchObject([id, { data: { value: null } }]);
    }
    expect(told.access_shares).toMatchObject({ data: { parts: [{ key: 'public', count: 119 }] } });
    expect(told.privileges_table).toMatchObject({
      data: { rows: expect.arrayContaining([expect.objectContaining(UNKNOWN_RIGHTS)]) },
    });
  });
});
