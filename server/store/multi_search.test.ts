import { multiSearch } from './multi_search';
import type { TransportRequest } from './transport';

const VISITORS = '{"cardinality":{"field":"sextant.visitor","execution_hint":"ordinals"}}';
const BODY = `{"index":"a"}\n{"aggs":{"visitors":${VISITORS}}}\n`;

/** Played: no OpenSearch before 2.19.1 can be had here. It answers as they do. */
const older = (asked: string[]) => ({
  async request({ bulkBody = '' }: TransportRequest) {
    asked.push(String(bulkBody));
    if (!String(bulkBody).includes('execution_hint')) return { body: { responses: [{}] } };
    const message =
      'x_content_parse_exception: [1:30] [cardinality] unknown field [execution_hint]';
    throw Object.assign(new Error(message), { statusCode: 400 });
  },
});

test('a cluster that knows no hint is asked without', async () => {
  const asked: string[] = [];
  await expect(multiSearch(older(asked), [BODY])).resolves.toEqual([{}]);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe(
    '{"index":"a"}\n{"aggs":{"visitors":{"cardinality":{"field":"sextant.visitor"}}}}\n'
  );
});

test('what else a cluster refuses is told, once', async () => {
  let times = 0;
  const refusing = {
    request() {
      times += 1;
      return Promise.reject(Object.assign(new Error('no such thing'), { statusCode: 400 }));
    },
  };
  await expect(multiSearch(refusing, [BODY])).rejects.toMatchObject({ code: 'opensearch_error' });
  expect(times).toBe(1);
});

test('the same search is asked once, and answered where it stood', async () => {
  const asked: string[] = [];
  const counting = {
    async request({ bulkBody = '' }: TransportRequest) {
      asked.push(String(bulkBody));
      return { body: { responses: [{ took: 1 }, { took: 2 }] } };
    },
  };
  const [one, other] = ['{"index":"a"}\n{"size":0}\n', '{"index":"b"}\n{"size":0}\n'];
  const answers = await multiSearch(counting, [one, other, one]);
  expect(asked).toEqual([one + other]);
  expect(answers).toEqual([{ took: 1 }, { took: 2 }, { took: 1 }]);
  await expect(multiSearch(counting, [one])).rejects.toMatchObject({ code: 'opensearch_error' });
});
