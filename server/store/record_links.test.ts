import { storedLinks } from './record_links';
import type { TransportRequest } from './transport';

/** 2,300 records of two sources, in pages as they are asked for. */
const all = Array.from({ length: 2300 }, (_, at) => ({
  uuid: String(at >> 1).padStart(5, '0'),
  source: at % 2 ? 'b' : 'a',
  ...(at === 0
    ? { catalogue: ['A'], kind: ['dataset'], links: ['{"url":"https://h/wms","name":"l"}', '{}'] }
    : {}),
}));

test('reads every record of every source, page by page', async () => {
  const asked: unknown[] = [];
  const request = async ({ body }: TransportRequest) => {
    const { size, search_after: after } = body as { size: number; search_after?: string[] };
    asked.push(after);
    const start = after
      ? all.findIndex(({ uuid, source }) => uuid === after[0] && source === after[1]) + 1
      : 0;
    const hits = all.slice(start, start + size).map((_source, at) => ({ _id: `${at}`, _source }));
    return { body: { hits: { hits } } };
  };
  const records = await storedLinks({ request });
  expect(records).toHaveLength(2300);
  expect(asked).toHaveLength(3);
  expect(records[0]).toEqual({
    uuid: '00000',
    catalogue: ['A'],
    kind: ['dataset'],
    links: [{ url: 'https://h/wms', name: 'l' }],
  });
  expect(records[1]).toEqual({ uuid: '00000', catalogue: [], kind: [], links: [] });
});
