import { bulkCreate } from './bulk';
import type { TransportRequest } from './transport';

interface Item {
  readonly create: { readonly status: number; readonly error?: { type: string; reason: string } };
}

/** Answers each bulk write with the next list, or throws it. */
function answering(...answers: (readonly Item[] | Error)[]) {
  const sent: string[][] = [];
  const request = async ({ bulkBody = '' }: TransportRequest) => {
    const ids = String(bulkBody)
      .trim()
      .split('\n')
      .filter((_, i) => i % 2 === 0);
    sent.push(ids.map((line) => JSON.parse(line).create._id));
    const answer = answers[sent.length - 1];
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer');
    return { body: { items: answer } };
  };
  return { transport: { request }, sent };
}

const write = (id: string) => ({ id, document: {}, target: { index: 'i' } });
const item = (status: number, type?: string): Item => ({
  create: { status, ...(type === undefined ? {} : { error: { type, reason: 'because' } }) },
});
const failure = (name: string, statusCode?: number) =>
  Object.assign(new Error(name), { name, ...(statusCode === undefined ? {} : { statusCode }) });

test('counts what is new, known and refused', async () => {
  const { transport } = answering([item(201), item(409), item(400, 'mapper_parsing_exception')]);
  const outcome = await bulkCreate(transport, ['a', 'b', 'c'].map(write));
  expect(outcome).toMatchObject({ written: 1, known: 1 });
  expect(outcome.rejected).toEqual([{ write: write('c'), reason: 'mapper_parsing_exception' }]);
});

test('only what was refused for a moment is sent again', async () => {
  const { transport, sent } = answering([item(201), item(429)], [item(201)]);
  expect(await bulkCreate(transport, ['a', 'b'].map(write))).toMatchObject({ written: 2 });
  expect(sent).toEqual([['a', 'b'], ['b']]);
});

test('a lost connection is tried again', async () => {
  const { transport, sent } = answering(failure('ConnectionError'), [item(409)]);
  expect(await bulkCreate(transport, [write('a')])).toMatchObject({ known: 1 });
  expect(sent).toHaveLength(2);
});

test('what will not pass is not tried again', async () => {
  const { transport, sent } = answering(failure('ResponseError', 403));
  await expect(bulkCreate(transport, [write('a')])).rejects.toMatchObject({ code: 'forbidden' });
  expect(sent).toHaveLength(1);
});

test('an index that is closed to writing ends the write', async () => {
  const { transport } = answering([item(403, 'cluster_block_exception')]);
  await expect(bulkCreate(transport, [write('a')])).rejects.toThrow(/closed to writing: because/);
});
