import { readFileSync } from 'fs';
import { Client, QueryResultRow } from 'pg';
import { messageOf, SextantError } from '../../../common/errors';

export interface DatabaseAccess {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username?: string;
  readonly password?: string;
  /** Schema of GeoNetwork's tables. */
  readonly schema: string;
  /** PEM file of the authority that signed the server's certificate: the connection is encrypted. */
  readonly certificateAuthority?: string;
}

/** One transaction that reads: it sees one state of the database, and can change nothing. */
export interface Reading {
  rows<R extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /**
   * Rows as they arrive, some hundreds at a time; other queries may be asked in between. Once in a
   * transaction.
   */
  batches<R extends QueryResultRow>(sql: string, size: number): AsyncGenerator<R[]>;
  exists(table: string): Promise<boolean>;
  end(): Promise<void>;
}

const CONNECT_TIMEOUT = 15_000;
/** A statement that runs longer is given up, ms. */
const STATEMENT_TIMEOUT = 10 * 60_000;

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;

/** Never with the password, nor with rows: messages of PostgreSQL may hold values. */
function failure({ host, port, database }: DatabaseAccess, error: unknown): SextantError {
  const { code } = Object(error);
  const reason = code === undefined ? messageOf(error) : `${messageOf(error)} (${String(code)})`;
  return new SextantError(
    'source_unreachable',
    `PostgreSQL ${host}:${port}/${database} cannot be read: ${reason.split('\n', 1)[0] ?? ''}`
  );
}

/** @throws SextantError source_unreachable */
export async function openReading(access: DatabaseAccess): Promise<Reading> {
  const { host, port, database, username, password, certificateAuthority } = access;
  const client = new Client({
    host,
    port,
    database,
    user: username,
    password,
    application_name: 'sextant',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    ssl:
      certificateAuthority === undefined ? undefined : { ca: readFileSync(certificateAuthority) },
  });
  // A connection that is lost between two queries: the next one says so.
  client.on('error', () => undefined);
  const attempt = async <A>(work: () => Promise<A>): Promise<A> => {
    try {
      return await work();
    } catch (error) {
      throw failure(access, error);
    }
  };

  const rows = <R extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
    attempt(async () => (await client.query<R>(sql, [...values])).rows);

  async function* batches<R extends QueryResultRow>(sql: string, size: number) {
    await rows(`DECLARE entries NO SCROLL CURSOR FOR ${sql}`);
    for (;;) {
      const found = await rows<R>(`FETCH FORWARD ${size} FROM entries`);
      if (found.length === 0) return;
      yield found;
    }
  }

  try {
    await attempt(async () => {
      await client.connect();
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`SET LOCAL search_path TO ${quoted(access.schema)}`);
      // All rows are wanted: without it PostgreSQL plans for the first ones.
      await client.query('SET LOCAL cursor_tuple_fraction = 1');
    });
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    rows,
    batches,
    exists: async (table) => {
      const [row] = await rows<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
        table,
      ]);
      return row?.found ?? false;
    },
    end: async () => {
      await client.end().catch(() => undefined);
    },
  };
}
