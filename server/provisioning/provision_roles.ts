import * as t from 'io-ts';
import { stringify } from 'yaml';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { catalogueStore } from '../store/catalogues';
import { statusOf, toSextantError } from '../store/opensearch_error';
import { Transport } from '../store/transport';
import { FIXED_ROLES, Role, rolesOfCatalogue } from './roles';

const ROLES = '/_plugins/_security/api/roles';

/** Those that the product brings, and two for each catalogue of the last snapshots. @throws SextantError */
export async function wantedRoles(transport: Transport): Promise<Role[]> {
  const catalogues = await catalogueStore(transport).list();
  return [...FIXED_ROLES, ...catalogues.flatMap(({ name = '' }) => rolesOfCatalogue(name))];
}

const stored = t.record(t.string, t.UnknownRecord);

function refusal(error: unknown): SextantError {
  const status = statusOf(error);
  if (status === 400 || status === 404 || status === 405) {
    const what = 'This OpenSearch has no security plugin, so that it has no roles';
    return new SextantError('bad_request', what);
  }
  if (status !== 403) return toSextantError(error);
  return new SextantError(
    'forbidden',
    'This account may not write roles: give an administrator of the security plugin, or write them to ' +
      'a file with --roles-file'
  );
}

/** The plugin adds what is empty; what we ask for decides. */
function isSame(there: Readonly<Record<string, unknown>> | undefined, wanted: object): boolean {
  const shaped = (role: object) => JSON.stringify(asStored(role));
  return there !== undefined && shaped(there) === shaped(wanted);
}

function asStored(role: object) {
  const { cluster_permissions: cluster = [], index_permissions: indices = [] } = Object(role);
  return {
    cluster,
    indices: indices.map((each: object) => {
      const { index_patterns: patterns, allowed_actions: actions, dls, fls } = Object(each);
      return { patterns, actions, dls: dls ?? null, fls: fls ?? [] };
    }),
  };
}

/**
 * Writes roles that are new or differ; who has them is the administrator's business and stays as it
 * is. @returns what was done, one sentence each @throws SextantError
 */
export async function provisionRoles(transport: Transport): Promise<string[]> {
  const done: string[] = [];
  const wanted = await wantedRoles(transport);
  try {
    const { body } = await transport.request({ method: 'GET', path: ROLES });
    const there = decodeOrThrow(stored, body, 'opensearch_error');
    for (const { name, ...role } of wanted) {
      if (isSame(there[name], role)) continue;
      const path = `${ROLES}/${encodeURIComponent(name)}`;
      await transport.request({ method: 'PUT', path, body: role });
      done.push(`role ${name}`);
    }
  } catch (error) {
    throw refusal(error);
  }
  return done;
}

/** Roles as the plugin's `roles.yml` holds them, for clusters whose roles come from files. */
export const rolesFile = (roles: readonly Role[]): string =>
  stringify(Object.fromEntries(roles.map(({ name, ...role }) => [name, role])), {
    aliasDuplicateObjects: false,
  });
