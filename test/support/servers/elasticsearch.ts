import { spawn } from 'child_process';
import { openSync, closeSync } from 'fs';
import { mkdir, readFile, writeFile } from 'fs/promises';
import { join } from 'path';
import { chooseInstalledServer } from '../../../standalone/opensearch/choose_installed_server';
import { findFreePorts } from '../../../standalone/opensearch/free_port';
import {
  makeEphemeralDirectory,
  prepareDirectory,
} from '../../../standalone/opensearch/server_directory';
import { giveTo, serverUser } from '../../../standalone/opensearch/server_user';
import { serving, TestServer } from './serving';
import { makeFolder, unpackWithMaven } from './unpack_with_maven';

const VERSION = '7.17.28';
const ARTIFACT = 'org.elasticsearch.distribution.integ-test-zip:elasticsearch';

/** Of its options those that write files would write them into the distribution. */
const WRITES = /^\S*-(?:Xlog|XX:.*(?:HeapDump|ErrorFile))/;

/**
 * An Elasticsearch 7 with data of its own, removed by `stop`: for tests of the reader of GeoNetwork's
 * index, and never shipped (Elastic License). It runs on the JDK of OpenSearch 2.19.
 */
export async function startElasticsearch(): Promise<TestServer> {
  const user = serverUser();
  const directory = await prepareDirectory(undefined, user);
  const { jdk } = await chooseInstalledServer('2', [], user, () => undefined);
  const unpacked = await makeFolder(join(directory, `elasticsearch-${VERSION}`), (folder) =>
    unpackWithMaven(`${ARTIFACT}:${VERSION}`, folder, jdk)
  );
  const home = join(unpacked, `elasticsearch-${VERSION}`);
  const runtime = await makeEphemeralDirectory(user);
  const folder = (name: string) => join(runtime, name);
  for (const name of ['config', 'data', 'logs', 'tmp']) await mkdir(folder(name));
  const [http = 0, transport = 0] = await findFreePorts(2);
  const settings = {
    'discovery.type': 'single-node',
    'http.host': '127.0.0.1',
    'http.port': http,
    'transport.host': '127.0.0.1',
    'transport.port': transport,
    'path.data': folder('data'),
    'path.logs': folder('logs'),
    'cluster.routing.allocation.disk.threshold_enabled': false,
    'xpack.security.enabled': false,
  };
  const options = await readFile(join(home, 'config', 'jvm.options'), 'utf8');
  const files: Readonly<Record<string, string>> = {
    'elasticsearch.yml': JSON.stringify(settings),
    'log4j2.properties': await readFile(join(home, 'config', 'log4j2.properties'), 'utf8'),
    'jvm.options': options
      .split('\n')
      .filter((line) => !WRITES.test(line))
      .join('\n'),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder('config'), name), content);
  }
  for (const name of ['config', 'data', 'logs', 'tmp']) await giveTo(user, folder(name));
  const output = openSync(join(runtime, 'console.log'), 'w');
  const server = spawn('bash', [join(home, 'bin', 'elasticsearch')], {
    ...user,
    cwd: folder('tmp'),
    env: {
      ...process.env,
      ES_JAVA_HOME: jdk.home,
      ES_PATH_CONF: folder('config'),
      ES_TMPDIR: folder('tmp'),
      ES_JAVA_OPTS: '-Xms512m -Xmx512m',
      HOME: folder('tmp'),
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const url = `http://127.0.0.1:${http}`;
  return serving({ server, url, runtime, log: join(runtime, 'console.log') });
}
