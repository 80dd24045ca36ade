import { appendFile, cp, mkdir, readFile } from 'fs/promises';
import { join } from 'path';
import { chooseInstalledServer } from '../../../standalone/opensearch/choose_installed_server';
import { findFreePorts } from '../../../standalone/opensearch/free_port';
import { buildJvmOptions } from '../../../standalone/opensearch/jvm_options';
import { resolveDistribution } from '../../../standalone/opensearch/resolve_distribution';
import { writeServerConfig } from '../../../standalone/opensearch/server_config';
import {
  linePaths,
  makeEphemeralDirectory,
  prepareDirectory,
  prepareLine,
} from '../../../standalone/opensearch/server_directory';
import { spawnServer } from '../../../standalone/opensearch/server_process';
import { giveTo, serverUser } from '../../../standalone/opensearch/server_user';
import { ADMIN, writeSecurityFiles } from './security_files';
import { serving, TestServer } from './serving';
import { makeFolder, unpackWithMaven } from './unpack_with_maven';

const HEAP_MEGABYTES = 512;

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/**
 * An OpenSearch 2.19 with the security plugin and data of its own, removed by `stop`. Its
 * administrator is `ADMIN`; who sends no account is anonymous.
 */
export async function startSecuredOpenSearch(): Promise<TestServer> {
  const user = serverUser();
  const directory = await prepareDirectory(undefined, user);
  const { release, jdk } = await chooseInstalledServer('2', [], user, say);
  const { version, line, localeProviders } = release;
  const plain = await resolveDistribution({ directory, version, jdk, onStep: say });
  const home = await makeFolder(join(directory, `opensearch-${version}-secured`), async (made) => {
    const plugin = join(made, 'plugins', 'opensearch-security');
    await cp(plain, made, { recursive: true });
    await mkdir(plugin);
    await unpackWithMaven(`org.opensearch.plugin:opensearch-security:${version}.0`, plugin, jdk);
  });
  const runtime = await makeEphemeralDirectory(user);
  const paths = linePaths(runtime, line);
  const [http = 0, transport = 0] = await findFreePorts(2);
  await prepareLine(paths, user);
  await writeServerConfig(paths, { http, transport }, user);
  const settings = await writeSecurityFiles(paths.config, jdk);
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}\n`
  );
  await appendFile(join(paths.config, 'opensearch.yml'), lines.join(''));
  await giveTo(user, join(paths.config, 'opensearch-security'));
  for (const store of ['node.p12', 'trust.p12']) await giveTo(user, join(paths.config, store));
  const jvmOptions = buildJvmOptions({
    ...{ home, jdk: jdk.major, heapMegabytes: HEAP_MEGABYTES, localeProviders },
    ...{ temporary: paths.temporary, logs: paths.logs },
    jvmOptions: await readFile(join(plain, 'config', 'jvm.options'), 'utf8'),
  });
  const server = spawnServer({ java: join(jdk.home, 'bin/java'), jvmOptions, home, paths, user });
  const url = `http://127.0.0.1:${http}`;
  const basic = Buffer.from(`${ADMIN.username}:${ADMIN.password}`).toString('base64');
  const headers = { authorization: `Basic ${basic}` };
  return serving({ server, url, runtime, log: join(paths.logs, 'server.log'), headers });
}
