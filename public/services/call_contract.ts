import * as t from 'io-ts';
import {
  Contract,
  ContractInput,
  ContractOutput,
  nothing,
  pathOf,
} from '../../common/api/contract';
import { decodeOrThrow } from '../../common/codecs/decode';
import { HttpClient } from './http_client';

const texts = t.record(t.string, t.string);

/** Parameters that are not asked for are not sent. */
function given(parameters: unknown): unknown {
  return Object.fromEntries(
    Object.entries(Object(parameters)).filter(([, value]) => value !== undefined)
  );
}

/** Calls a route: what goes there and what comes back are decoded. @throws SextantError */
export async function callContract<C extends Contract>(
  http: HttpClient,
  contract: C,
  input: Partial<ContractInput<C>> = {},
  signal?: AbortSignal
): Promise<ContractOutput<C>> {
  const params = decodeOrThrow(texts, contract.params.encode(input.params ?? {}));
  const query = decodeOrThrow(texts, given(contract.query.encode(input.query ?? {})));
  const takesBody = contract.method !== 'get' && contract.body !== nothing;
  const answer = await http.send({
    method: contract.method,
    path: pathOf(contract, params),
    query,
    body: takesBody ? JSON.stringify(contract.body.encode(input.body)) : undefined,
    signal,
  });
  return decodeOrThrow(contract.response, answer, 'opensearch_error');
}
