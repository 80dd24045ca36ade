import { readFileSync } from 'fs';
import { Client } from '@opensearch-project/opensearch';
import { Transport } from './transport';

export interface OpenSearchAccess {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** Path of the PEM file of the authority that signed the cluster's certificate. */
  readonly certificateAuthority?: string;
}

export interface ClosableTransport extends Transport {
  close(): Promise<void>;
}

const TIMEOUT = 60_000;

/** A connection of our own; inside OSD its clients are used instead. */
export function createTransport(access: OpenSearchAccess): ClosableTransport {
  const { url, username, password, certificateAuthority } = access;
  const client = new Client({
    node: url,
    requestTimeout: TIMEOUT,
    maxRetries: 0,
    ...(username === undefined ? {} : { auth: { username, password: password ?? '' } }),
    ...(certificateAuthority === undefined
      ? {}
      : { ssl: { ca: readFileSync(certificateAuthority) } }),
  });
  return {
    request: async ({ method, path, querystring, body, bulkBody }) => {
      const answer = await client.transport.request({ method, path, querystring, body, bulkBody });
      return { statusCode: answer.statusCode, body: answer.body };
    },
    close: () => client.close(),
  };
}
