import { writeBulk } from './bulk_body';
import type { Transport } from './transport';

const LINES = [
  '{"create":{"_id":"a"}}\n{"x":1}\n',
  '{"index":{"_id":"b"}}\n{"x":2}\n',
  '{"delete":{"_id":"c"}}\n',
];
const body = { target: 't', bytes: Buffer.from(LINES.join('')), count: 3, deletes: 1 };

/** Answers as OpenSearch does, one answer after the other. */
function answering(...answers: readonly object[]) {
  const sent: string[] = [];
  const transport: Transport = {
    request: async ({ bulkBody }) => {
      sent.push(String(bulkBody));
      return { statusCode: 200, body: answers[sent.length - 1] };
    },
  };
  return { transport, sent };
}

test('without errors nothing is looked at: what is written and deleted is known', async () => {
  const { transport, sent } = answering({ errors: false });
  const outcome = await writeBulk(transport, body);
  expect(outcome).toMatchObject({ written: 2, deleted: 1, known: 0, stale: 0, refused: [] });
  expect(sent).toEqual([LINES.join('')]);
});

test('with errors each action is settled, and only what passes is sent again', async () => {
  const { transport, sent } = answering(
    {
      errors: true,
      items: [
        { create: { status: 409 } },
        { index: { status: 429, error: { type: 'busy', reason: 'busy' } } },
        { delete: { status: 404 } },
      ],
    },
    { errors: false, items: [{ index: { status: 200 } }] }
  );
  const outcome = await writeBulk(transport, body);
  expect(outcome).toMatchObject({ written: 1, known: 1, deleted: 1, refused: [] });
  expect(sent[1]).toBe(LINES[1]);
});
