import type { Run } from '../../common/api/contracts/runs';
import { RecordDocument } from '../../common/index_schema/records';
import type { CatalogueSourceConfiguration } from '../../server/configuration/configuration';
import { SnapshotJobOptions, snapshotJob } from '../../server/jobs/jobs';
import { fillIndex } from '../support/geonetwork/fill_index';
import { Door, Doors, hits, openDoors } from '../support/geonetwork/open_doors';
import { describeWithSharedData } from '../support/shared_data';
import { shownRecords } from '../support/snapshots';
import { freshIndices, testTransport } from '../support/test_transport';

const transport = testTransport();
const RECORDS = 283;

describeWithSharedData('records that did not change are not read again', () => {
  let doors: Doors;
  /** As the first snapshot of a test shows them. */
  let first: readonly RecordDocument[];

  beforeAll(async () => {
    doors = await openDoors(transport);
  }, 300_000);
  afterAll(async () => {
    await doors?.close();
    await transport.close();
  });

  function take(door: Door, options: SnapshotJobOptions = {}, different = {}): Promise<Run> {
    const source: CatalogueSourceConfiguration = { ...doors.sources[door], ...different };
    return snapshotJob('door', source, { transport, now: () => new Date() }, options);
  }

  const fillAnew = (documents = hits) =>
    fillIndex(transport, doors.indices.index, documents, '4.2.8');

  async function takeFirst(door: Door): Promise<void> {
    await freshIndices(transport);
    if (door === 'index') await fillAnew();
    await take(door);
    first = await shownRecords(transport);
    expect(first).toHaveLength(RECORDS);
  }

  async function again(door: Door, options: SnapshotJobOptions = {}, different = {}) {
    const run = await take(door, options, different);
    expect(run).toMatchObject({ state: 'done', indexed: RECORDS, known: 0, rejected: 0 });
    return run.done;
  }

  /** The record of that place among those of the first snapshot, as it is shown now. */
  async function shown(at: number): Promise<RecordDocument | undefined> {
    return (await shownRecords(transport)).find(({ uuid }) => uuid === first[at]?.uuid);
  }

  /** As GeoNetwork changes rights and counters: a part of the document in place, no date. */
  async function changeInPlace(door: 'index' | 'combined', at: number, doc: object): Promise<void> {
    await transport.request({
      method: 'POST',
      path: `/${doors.indices[door]}/_update/${first[at]?.uuid ?? ''}`,
      querystring: { refresh: true },
      body: { doc },
    });
  }

  const change = (at: number, sql: string) =>
    doors.postgres.run(
      sql.replace('$id', `(SELECT id FROM metadata WHERE uuid = '${first[at]?.uuid ?? ''}')`)
    );

  test.each(['index', 'database', 'combined'] as const)(
    '%s: nothing changed, nothing is read; asked for, all is, and comes to the same',
    async (door) => {
      await takeFirst(door);
      expect(await again(door)).toMatchObject({ not_read_again: RECORDS, unchanged: RECORDS });
      expect(await shownRecords(transport)).toEqual(first);
      expect(await again(door, { whole: true })).toMatchObject({ not_read_again: 0, changed: 0 });
      const whole = (await shownRecords(transport)).map(({ snapshot, ...record }) => record);
      expect(whole).toEqual(first.map(({ snapshot, ...record }) => record));
    }
  );

  test('index: rights and counters that change in place are seen, whatever the dates', async () => {
    await takeFirst('index');
    await changeInPlace('index', 3, { op0: ['131'], op1: ['131'] });
    await changeInPlace('index', 5, { popularity: 987_654 });
    const done = await again('index');
    expect(done).toMatchObject({ not_read_again: RECORDS - 2, changed: 1, unchanged: RECORDS - 1 });
    expect(await shown(3)).toMatchObject({ 'privileges.download': ['131'], access: 'restricted' });
    expect(await shown(5)).toMatchObject({ popularity: 987_654, since: first[5]?.since });
    expect(await again('index')).toMatchObject({ not_read_again: RECORDS, changed: 0 });
    expect(await shown(5)).toMatchObject({ popularity: 987_654 });
  });

  test('index: a record that is gone is gone; an index made anew is read anew', async () => {
    await takeFirst('index');
    await fillAnew(hits.filter(({ _id }) => _id !== first[0]?.uuid));
    expect(await take('index')).toMatchObject({
      indexed: RECORDS - 1,
      done: { not_read_again: 0, removed: 1, changed: 0 },
    });
    const path = `/${doors.indices.index}/_doc/${first[1]?.uuid ?? ''}`;
    await transport.request({ method: 'DELETE', path, querystring: { refresh: true } });
    expect(await take('index')).toMatchObject({
      indexed: RECORDS - 2,
      done: { not_read_again: RECORDS - 2, removed: 1 },
    });
    expect(await shown(1)).toBeUndefined();
  });

  test('index: a title that another record no longer shares is no anomaly any more', async () => {
    const title = (text: string) => ({
      resourceTitleObject: { default: text, langfre: text, langeng: text },
    });
    await takeFirst('index');
    await changeInPlace('index', 10, title('The same'));
    await changeInPlace('index', 11, title('The same'));
    await again('index');
    expect((await shown(10))?.anomaly).toContain('duplicate_title');
    await changeInPlace('index', 11, title('Another'));
    expect(await again('index')).toMatchObject({ not_read_again: RECORDS - 1 });
    expect((await shown(10))?.anomaly ?? []).not.toContain('duplicate_title');
    expect((await shown(11))?.anomaly ?? []).not.toContain('duplicate_title');
  });

  test('other groups, thesauri or links make all documents anew', async () => {
    await takeFirst('database');
    const named = { groups: [{ id: '131', name: 'OTHER' }] };
    expect(await again('database', {}, named)).toMatchObject({ not_read_again: 0 });
    expect(await again('database', {}, named)).toMatchObject({ not_read_again: RECORDS });
    const linked = { ...named, record_link: 'https://elsewhere.example/{uuid}' };
    expect(await again('database', {}, linked)).toMatchObject({ not_read_again: 0, changed: 0 });
    expect((await shown(0))?.link).toBe(`https://elsewhere.example/${first[0]?.uuid}`);
    expect(await again('database', {}, { ...linked, thesauri: [] })).toMatchObject({
      not_read_again: 0,
    });
  });

  test('database: what any table says anew is seen', async () => {
    await takeFirst('database');
    await change(0, `INSERT INTO validation (metadataid, valtype, status) VALUES ($id, 'own', 0)`);
    await change(1, `UPDATE metadata SET popularity = 4321 WHERE id = $id`);
    await change(2, `DELETE FROM operationallowed WHERE metadataid = $id`);
    expect(await again('database')).toMatchObject({ not_read_again: RECORDS - 3 });
    expect((await shown(0))?.['validators.invalid']).toContain('own');
    expect(await shown(1)).toMatchObject({ popularity: 4321 });
    expect(await shown(2)).toMatchObject({ access: 'restricted', 'privileges.view': [] });
  });

  test('combined: an index that is late is read again when it has caught up', async () => {
    await takeFirst('combined');
    await change(4, `UPDATE metadata SET changedate = '2026-11-20T00:00:00Z' WHERE id = $id`);
    expect(await again('combined')).toMatchObject({ not_read_again: RECORDS - 1 });
    await changeInPlace('combined', 4, { resourceTitleObject: { default: 'Caught up' } });
    expect(await again('combined')).toMatchObject({ not_read_again: RECORDS - 1 });
    expect(await shown(4)).toMatchObject({ title: 'Caught up' });
  });
});
