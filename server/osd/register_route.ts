import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { decodePart, Route } from '../routes/implement';
import type { OsdHandler, OsdRouter, OsdValidate } from './osd_server';

type Part = 'params' | 'query' | 'body';

const failure = t.type({ message: t.string, attributes: t.UnknownRecord });

/** Checks only: the route decodes by itself, and decoding twice is not always possible. */
function validator({ contract }: Route, part: Part): OsdValidate {
  return (data, { ok, badRequest }) => {
    const decoded = decodePart(contract, part, data);
    return 'errors' in decoded ? badRequest(decoded.errors.slice(0, 3).join('; ')) : ok(data ?? {});
  };
}

function handler(route: Route): OsdHandler {
  return async ({ core }, { params, query, body }, response) => {
    const user = core.opensearch.client.asCurrentUser.transport;
    const answer = await route.answer({ params, query, body }, { user });
    if (answer.status < 400) {
      const { status: statusCode, ...rest } = answer;
      return response.custom({ statusCode, ...rest });
    }
    const { message, attributes } = decodeOrThrow(failure, answer.body);
    // OSD refuses an error that says nothing.
    return response.customError({
      statusCode: answer.status,
      body: { message: message || 'Error', attributes },
    });
  };
}

/** Puts a route on OSD's router: read and write as the person who asks. */
export function registerRoute(router: OsdRouter, route: Route): void {
  const { method, path } = route.contract;
  const params = validator(route, 'params');
  const query = validator(route, 'query');
  if (method === 'get') router.get({ path, validate: { params, query } }, handler(route));
  else {
    const body = validator(route, 'body');
    router.post({ path, validate: { params, query, body } }, handler(route));
  }
}
