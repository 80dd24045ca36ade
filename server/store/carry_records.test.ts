import { recordCarrier } from './carry_records';
import type { TransportRequest } from './transport';

/** Played: an account that may not, and an index before that has lost a record. */
function refusing(stored: readonly string[], status: number) {
  const asked: string[] = [];
  const transport = {
    async request({ path = '' }: TransportRequest) {
      asked.push(path.replace(/^\/before|^\//, ''));
      if (path === '/_reindex') {
        throw Object.assign(new Error('no'), { statusCode: status });
      }
      if (path === '/_bulk') {
        return { body: { items: stored.map(() => ({ create: { status: 201 } })) } };
      }
      const hits = stored.map((uuid) => ({ _id: uuid, _source: { uuid } }));
      return { body: { hits: { hits } } };
    },
  };
  return { transport, asked };
}

test.each([403, 405])(
  'where OpenSearch answers %i they come through here from then on',
  async (status) => {
    const { transport, asked } = refusing(['a', 'b'], status);
    const carry = recordCarrier(transport, 'before', 'after');
    const outcome = { written: 2, known: 0, rejected: [] };
    expect([await carry(['a', 'b']), await carry(['a', 'b'])]).toEqual([outcome, outcome]);
    expect(asked).toEqual(['_reindex', '/_search', '_bulk', '/_search', '_bulk']);
  }
);

test('a record that is lost is told, and so is what else is refused', async () => {
  const carry = recordCarrier(refusing(['a'], 403).transport, 'before', 'after');
  await expect(carry(['a', 'b'])).rejects.toThrow(/1 records .* no more in before/);
  const wrong = recordCarrier(refusing([], 400).transport, 'before', 'after');
  await expect(wrong(['a'])).rejects.toMatchObject({ code: 'opensearch_error' });
});
