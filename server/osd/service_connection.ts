import { readFileSync } from 'fs';
import type { Configuration } from '../configuration/configuration';
import type { Transport } from '../store/transport';
import type { OsdClientOptions, OsdOpenSearchStart } from './osd_server';

export interface ServiceConnection extends Transport {
  close(): Promise<void>;
}

type Access = Configuration['opensearch'];

/** OSD's own account and password must never go to an address that is not OSD's. */
function clientOptions({
  url,
  username,
  password,
  certificate_authority: authority,
}: Access): OsdClientOptions {
  return {
    ...(url === undefined ? {} : { hosts: [url] }),
    username: username ?? '',
    password: password ?? '',
    ...(authority === undefined
      ? {}
      : { ssl: { certificateAuthorities: [readFileSync(authority, 'utf8')] } }),
  };
}

function connect(opensearch: OsdOpenSearchStart, access: Access): ServiceConnection {
  if (access.url === undefined && access.username === undefined) {
    return { ...toTransport(opensearch.client.asInternalUser.transport), close: async () => {} };
  }
  const client = opensearch.createClient('sextant', clientOptions(access));
  return { ...toTransport(client.asInternalUser.transport), close: () => client.close() };
}

function toTransport(transport: Transport): Transport {
  return { request: (parameters) => transport.request(parameters) };
}

/**
 * OpenSearch as the service account of the configuration, or as OSD's own account where there is
 * none. Routes are made before OSD has clients, so every request waits for the connection.
 * @param started resolves when OSD's clients are there
 */
export function serviceConnection(
  started: Promise<OsdOpenSearchStart>,
  access: Access
): ServiceConnection {
  const connection = started.then((opensearch) => connect(opensearch, access));
  // Whoever asks gets the reason; nobody asking must not end OSD with an unhandled rejection.
  connection.catch(() => undefined);
  return {
    request: async (parameters) => (await connection).request(parameters),
    close: async () => (await connection).close(),
  };
}
