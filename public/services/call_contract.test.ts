import * as t from 'io-ts';
import { defineContract } from '../../common/api/contract';
import { callContract } from './call_contract';
import { errorOf } from './failure';
import { HttpRequest, withQuery } from './http_client';

const read = defineContract({
  method: 'get',
  path: '/api/sextant/things/{name}',
  params: t.strict({ name: t.string }),
  response: t.strict({ size: t.number }),
});
const write = defineContract({
  method: 'post',
  path: '/api/sextant/things',
  body: t.strict({ size: t.number }),
  response: t.strict({ id: t.string }),
});

function answering(answer: unknown) {
  const sent: HttpRequest[] = [];
  const send = async (request: HttpRequest) => {
    sent.push(request);
    return answer;
  };
  return { sent, http: { send, addressOf: withQuery } };
}

test('parameters go into the path, the answer is decoded', async () => {
  const { sent, http } = answering({ size: 3, more: true });
  expect(await callContract(http, read, { params: { name: 'a/b é' } })).toEqual({ size: 3 });
  expect(sent[0]).toMatchObject({ method: 'get', path: '/api/sextant/things/a%2Fb%20%C3%A9' });
  expect(sent[0]?.body).toBeUndefined();
});

test('a parameter that is not asked for is not sent', async () => {
  const { sent, http } = answering({ size: 3 });
  const list = defineContract({
    method: 'get',
    path: '/api/sextant/things',
    query: t.exact(t.partial({ kind: t.string, page: t.string })),
    response: t.strict({ size: t.number }),
  });
  await callContract(http, list, { query: { kind: undefined, page: '2' } });
  expect(sent[0]?.query).toEqual({ page: '2' });
});

test('a body goes as JSON', async () => {
  const { sent, http } = answering({ id: 'x' });
  await callContract(http, write, { body: { size: 4 } });
  expect(sent[0]?.body).toBe('{"size":4}');
});

test('an answer of another shape is an error, not data', async () => {
  const { http } = answering({ size: 'three' });
  const call = callContract(http, read, { params: { name: 'a' } });
  await expect(call).rejects.toMatchObject({ code: 'opensearch_error' });
});

test.each([
  [404, { message: 'no such catalogue', attributes: { code: 'not_found' } }, 'not_found'],
  [
    503,
    { message: 'stopped', attributes: { code: 'opensearch_unreachable' } },
    'opensearch_unreachable',
  ],
  [403, undefined, 'forbidden'],
  [502, '<html>', 'opensearch_unreachable'],
  [418, { message: 'tea', attributes: { code: 'teapot' } }, 'internal'],
])('HTTP %s %j is %s', (status, body, code) => {
  expect(errorOf(status, body).code).toBe(code);
});
