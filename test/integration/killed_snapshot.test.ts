import { spawn } from 'child_process';
import { once } from 'events';
import { join } from 'path';
import { createInterface } from 'readline';
import { recordSource } from '../support/record_source';
import { AFTER, BEFORE } from '../support/snapshot_child_main';
import { allStates, shownRecords, statesAt, takeAt } from '../support/snapshots';
import { freshIndices, testClusterUrl, testTransport } from '../support/test_transport';

const transport = testTransport();
const FIRST = '2026-01-01T00:00:00.000Z';
const SECOND = '2026-02-01T00:00:00.000Z';
const CHILD = join(__dirname, '..', 'support', 'snapshot_child.js');
const isFull = process.env.SEXTANT_TEST_FULL !== undefined;

beforeAll(() => freshIndices(transport));
afterAll(() => transport.close());

/** Kills a process that takes a snapshot as it sends its nth request. @returns whether it was killed */
async function killedAt(nth: number, source: string): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, testClusterUrl(), source, SECOND], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let requests = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'request') continue;
    requests += 1;
    if (requests === nth) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

const uuids = (records: readonly { readonly uuid?: string }[]) =>
  records.map(({ uuid }) => uuid).join('');

/** In the full tests each request; else some of them, in the middle of each part of the work. */
const POINTS = isFull ? Array.from({ length: 40 }, (_, i) => i + 1) : [3, 11, 15, 19];

/** The work has more requests than this: it is surely not over. */
const LAST_SURE = 19;

test.each(POINTS)(
  'killed at request %d: readers see a whole snapshot, and the next one ends well',
  async (nth) => {
    const source = `killed-${nth}`;
    await takeAt(transport, recordSource(BEFORE), FIRST, {}, source);
    const wasKilled = await killedAt(nth, source);
    expect(wasKilled || nth > LAST_SURE).toBe(true);
    expect(['abcd', 'abde']).toContain(uuids(await shownRecords(transport, source)));
    expect(uuids(await statesAt(transport, '2026-01-15', source))).toBe('abcd');
    await takeAt(transport, recordSource(AFTER), SECOND, {}, source);
    expect(uuids(await shownRecords(transport, source))).toBe('abde');
    expect(uuids(await statesAt(transport, '2026-01-15', source))).toBe('abcd');
    expect(uuids(await allStates(transport, source))).toBe('abbcde');
  },
  120_000
);

test('such a process that is left alone comes to its end', async () => {
  await takeAt(transport, recordSource(BEFORE), FIRST, {}, 'alone');
  expect(await killedAt(Infinity, 'alone')).toBe(false);
  expect(uuids(await shownRecords(transport, 'alone'))).toBe('abde');
});
