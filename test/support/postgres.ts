import { spawn, spawnSync } from 'child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Client } from 'pg';
import { findFreePorts } from '../../standalone/opensearch/free_port';
import type { DatabaseAccess } from '../../server/sources/geonetwork_database/connection';
import { until } from './until';

export interface TestPostgres {
  readonly access: DatabaseAccess;
  /** Runs SQL as the owner of the database. */
  run(sql: string, values?: readonly unknown[]): Promise<void>;
  stop(): Promise<void>;
}

/** Any account that is not root, which PostgreSQL refuses. */
const NOBODY = 65534;
const PASSWORD = 'zq-owner-secret';

/** Debian keeps its programs out of PATH. */
function program(name: string): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin', name)).find(existsSync) ?? name;
}

/** A PostgreSQL with data of its own on a free port of this machine, removed by `stop`. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const directory = mkdtempSync(join(tmpdir(), 'sextant-postgres-'));
  chmodSync(directory, 0o700);
  if (isRoot) chownSync(directory, NOBODY, NOBODY);
  const data = join(directory, 'data');
  const options = { ...account, cwd: directory, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  const initdb = ['-D', data, '-U', 'owner', '-A', 'trust', '--no-sync', '-E', 'UTF8'];
  const made = spawnSync(program('initdb'), initdb, { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`);
  const [port = 0] = await findFreePorts(1);
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const server = spawn(program('postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...options,
    stdio: 'ignore',
  });
  const exit = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const connect = async (database: string) => {
    const client = new Client({ host: '127.0.0.1', port, database, user: 'owner' });
    await client.connect();
    return client;
  };
  const first = await until(() => connect('postgres').catch(() => undefined), 120_000);
  await first.query('CREATE DATABASE geonetwork');
  await first.query(`ALTER ROLE owner PASSWORD '${PASSWORD}'`);
  await first.end();
  const client = await connect('geonetwork');
  return {
    access: {
      host: '127.0.0.1',
      port,
      database: 'geonetwork',
      username: 'owner',
      password: PASSWORD,
      schema: 'public',
    },
    run: async (sql, values = []) => {
      await client.query(sql, values.length === 0 ? undefined : [...values]);
    },
    stop: async () => {
      await client.end().catch(() => undefined);
      server.kill('SIGINT');
      await exit;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
