import { jointSearch, Search } from './joint_search';
import type { TransportRequest } from './transport';

const QUERY = { term: { a: 'b' } };
const search = (aggs: object, more: object = {}): Search => ({
  index: 'requests',
  body: { size: 0, query: QUERY, aggs, ...more },
});
const terms = (field: string) => ({ terms: { field } });

/** Played: answers each aggregation with its own text, or refuses a search that holds a word. */
function playing(refused = 'nothing') {
  const asked: { index: string; aggs: object }[][] = [];
  const answer = ({ aggs = {} }: { aggs?: object }) =>
    JSON.stringify(aggs).includes(refused)
      ? { status: 400, error: { reason: 'too many' } }
      : {
          took: 1,
          aggregations: Object.fromEntries(
            Object.entries(aggs).map(([name, each]) => [name, { text: JSON.stringify(each) }])
          ),
        };
  const transport = {
    async request({ bulkBody = '' }: TransportRequest) {
      const lines = String(bulkBody)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const bodies = lines.filter((_, at) => at % 2 === 1);
      asked.push(bodies.map(({ aggs }, at) => ({ index: lines[2 * at].index, aggs })));
      return { body: { responses: bodies.map(answer) } };
    },
  };
  return { asked, transport };
}

const textOf = (field: string) => ({ text: JSON.stringify(terms(field)) });

test('searches of the same documents are one, each reads its own names', async () => {
  const { asked, transport } = playing();
  const answers = await jointSearch(transport, [
    search({ rows: terms('x') }),
    search({ rows: terms('y'), all: terms('z') }),
    search({ rows: terms('x') }),
  ]);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toHaveLength(1);
  expect(Object.keys(asked[0]?.[0]?.aggs ?? {})).toHaveLength(3);
  expect(answers).toEqual([
    { took: 1, aggregations: { rows: textOf('x') } },
    { took: 1, aggregations: { rows: textOf('y'), all: textOf('z') } },
    { took: 1, aggregations: { rows: textOf('x') } },
  ]);
});

test('what differs in its documents, its index, or asks for documents stays alone', async () => {
  const { asked, transport } = playing();
  const searches = [
    search({ a: terms('x') }),
    search({ a: terms('x') }, { query: { term: { a: 'c' } } }),
    { ...search({ a: terms('x') }), index: 'others' },
    search({ a: terms('x') }, { size: 10 }),
    search({ a: terms('x') }, { size: 10 }),
    { index: 'requests', body: { size: 0, query: QUERY } },
  ];
  await jointSearch(transport, searches);
  expect(asked[0]).toHaveLength(5);
});

test('one that cannot be answered takes no other with it', async () => {
  const { asked, transport } = playing('broken');
  const answers = await jointSearch(transport, [
    search({ a: terms('x') }),
    search({ a: terms('broken') }),
    search({ a: terms('z') }, { query: { term: { a: 'c' } } }),
  ]);
  expect(asked.map(({ length }) => length)).toEqual([2, 2]);
  expect(answers).toEqual([
    { took: 1, aggregations: { a: textOf('x') } },
    { status: 400, error: { reason: 'too many' } },
    { took: 1, aggregations: { a: textOf('z') } },
  ]);
});
