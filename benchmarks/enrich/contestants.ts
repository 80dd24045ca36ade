import { existsSync, mkdirSync, rmSync, writeFileSync } from 'fs';
import { cpus } from 'os';
import { join } from 'path';
import { messageOf } from '../../common/errors';
import { bundleServer } from '../../scripts/osd/bundle_server';
import {
  ensureSystemPackages,
  installSystemPackages,
} from '../../standalone/opensearch/install_system_packages';
import { runCommand } from '../../standalone/opensearch/run_command';
import { pythonWith } from '../python_environment';
import type { BenchCommand } from './measure';
import type { BenchLog } from './write_log';

export interface Contestant {
  readonly name: string;
  /** What its run does. */
  readonly does: string;
  /** Makes it ready, outside of the measured time. @throws Error that says why it cannot run */
  prepare(say: (sentence: string) => void): Promise<void>;
  /** One run, which remembers nothing of the one before. */
  run(log: BenchLog): BenchCommand;
}

const ROOT = join(__dirname, '..', '..');

/** Makes the command line that ships with the plugin: what a site runs. @returns its script */
export async function shippedCommand(folder: string): Promise<string> {
  const server = join(folder, 'server');
  const { files } = await bundleServer(ROOT);
  mkdirSync(server, { recursive: true });
  files.forEach((bytes, name) => writeFileSync(join(server, name), bytes));
  return join(server, 'cli.js');
}

function ours(folder: string, workers: number): Contestant {
  let script = '';
  return {
    name: `sextant enrich, ${workers} ${workers === 1 ? 'thread' : 'threads'}`,
    does: 'NDJSON with OGC, client, country, visitor, projects, links',
    async prepare() {
      script = await shippedCommand(folder);
    },
    run: ({ log, config }) => {
      const options = ['--config', config, '--source', 'bench', '--workers', String(workers)];
      return { command: process.execPath, args: [script, 'enrich', ...options, log] };
    },
  };
}

export const goaccess = (folder: string): Contestant => ({
  name: 'GoAccess',
  does: 'report of hits, files, agents, hosts as JSON',
  prepare: (say) =>
    ensureSystemPackages([{ command: 'goaccess', debian: 'goaccess', what: 'GoAccess' }], say),
  run: ({ log }) => ({
    command: 'goaccess',
    args: [log, '--log-format=COMBINED', '--no-progress', '-o', join(folder, 'goaccess.json')],
  }),
});

/** Where Debian, Fedora and the archive of its authors put it. */
const AWSTATS = [
  '/usr/lib/cgi-bin/awstats.pl',
  '/usr/share/awstats/wwwroot/cgi-bin/awstats.pl',
  '/usr/local/awstats/wwwroot/cgi-bin/awstats.pl',
];

function awstats(folder: string): Contestant {
  const data = join(folder, 'awstats');
  return {
    name: 'AWStats',
    does: 'its monthly data files',
    async prepare(say) {
      if (AWSTATS.some(existsSync)) return;
      await installSystemPackages([{ what: 'AWStats', debian: 'awstats' }], say);
    },
    run({ log }) {
      rmSync(data, { recursive: true, force: true });
      mkdirSync(data, { recursive: true });
      const settings = {
        LogFile: log,
        LogType: 'W',
        LogFormat: '1',
        SiteDomain: 'sextant.example',
        HostAliases: 'localhost',
        DirData: data,
        DNSLookup: '0',
      };
      const lines = Object.entries(settings).map(([name, value]) => `${name}="${value}"\n`);
      writeFileSync(join(data, 'awstats.bench.conf'), lines.join(''));
      const script = AWSTATS.find(existsSync) ?? 'awstats.pl';
      return {
        command: 'perl',
        args: [script, '-config=bench', `-configdir=${data}`, '-update'],
        // Debian's package refuses another folder of configurations without it.
        environment: { AWSTATS_ENABLE_CONFIG_DIR: '1' },
      };
    },
  };
}

const PYSPARK = 'pyspark==3.5.3';

function pyspark(folder: string): Contestant {
  let python = 'python3';

  return {
    name: 'PySpark local[*]',
    does: 'the regular expressions of line, query, client and project, no country, visitor, links',
    async prepare(say) {
      if ((await runCommand('java', ['-version'])).status !== 0)
        throw new Error('install a JDK 17');
      python = await pythonWith('pyspark', PYSPARK, join(folder, 'pyspark'), say);
    },
    run: ({ log }) => ({
      command: python,
      args: [join(__dirname, 'spark_job.py'), log],
      environment: { PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' },
    }),
  };
}

/** Those of this run; what cannot be had says why. */
export function contestants(folder: string): Contestant[] {
  const threads = cpus().length;
  const many = threads > 1 ? [ours(folder, threads)] : [];
  return [ours(folder, 1), ...many, goaccess(folder), awstats(folder), pyspark(folder)];
}

/** Why it cannot take part; undefined where it can. */
export async function obstacle(
  contestant: Contestant,
  say: (sentence: string) => void
): Promise<string | undefined> {
  try {
    await contestant.prepare(say);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
