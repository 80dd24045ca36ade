import * as t from 'io-ts';
import { decode, decodeOrThrow } from '../../common/codecs/decode';
import { messageOf, SextantError } from '../../common/errors';
import { asNdjson } from '../../common/osd_objects/osd_objects';
import type { ObjectKeeper } from './provision_osd_objects';

export interface OsdAccess {
  /** Address of OSD, with its base path. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** Tenant that the objects are for, where OSD has the security plugin. */
  readonly tenant?: string;
}

const found = t.type({ attributes: t.partial({ description: t.string }) });
const imported = t.intersection([
  t.type({ success: t.boolean, successCount: t.number }),
  t.partial({ errors: t.array(t.UnknownRecord) }),
]);

function headersOf({ username, password = '', tenant }: OsdAccess): Record<string, string> {
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  return {
    'osd-xsrf': 'sextant',
    ...(username === undefined ? {} : { authorization: `Basic ${basic}` }),
    ...(tenant === undefined ? {} : { securitytenant: tenant }),
  };
}

function refusal(status: number, text: string): SextantError {
  if (status === 401) {
    return new SextantError('unauthenticated', 'OpenSearch Dashboards does not know this account');
  }
  if (status === 403) {
    return new SextantError('forbidden', 'This account may not write saved objects there');
  }
  return new SextantError(
    'opensearch_error',
    `OpenSearch Dashboards answered ${status}: ${text.slice(0, 200)}`
  );
}

/** Saved objects over OSD's own routes. @throws SextantError where it refuses or is not there */
export function osdImport(access: OsdAccess): ObjectKeeper {
  const base = access.url.replace(/\/+$/, '');
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    try {
      return await fetch(`${base}${path}`, { ...init, headers: headersOf(access) });
    } catch (error) {
      const reason = messageOf(error instanceof Error && error.cause ? error.cause : error);
      throw new SextantError('opensearch_unreachable', `No answer from ${base}: ${reason}`);
    }
  }
  return {
    async describe(id) {
      const response = await ask(`/api/saved_objects/dashboard/${encodeURIComponent(id)}`);
      if (response.status === 404) return undefined;
      if (!response.ok) throw refusal(response.status, await response.text());
      const decoded = decode(found, await response.json());
      return 'errors' in decoded ? undefined : decoded.value.attributes.description;
    },
    async write(objects) {
      const form = new FormData();
      form.append('file', new Blob([asNdjson(objects)]), 'sextant.ndjson');
      const response = await ask('/api/saved_objects/_import?overwrite=true', {
        method: 'POST',
        body: form,
      });
      if (!response.ok) throw refusal(response.status, await response.text());
      const result = decodeOrThrow(imported, await response.json(), 'opensearch_error');
      if (!result.success) {
        const [first] = result.errors ?? [];
        throw new SextantError(
          'opensearch_error',
          `OpenSearch Dashboards took ${result.successCount} of ${objects.length} objects: ${JSON.stringify(first)}`
        );
      }
    },
  };
}
