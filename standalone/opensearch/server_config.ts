import { writeFile } from 'fs/promises';
import { join } from 'path';
import type { LinePaths } from './server_directory';
import { giveTo, type ServerUser } from './server_user';

export interface Ports {
  http: number;
  transport: number;
}

/** opensearch.yml: a loopback-only single node. JSON values are YAML, whatever a path contains. */
export function serverSettings(paths: LinePaths, { http, transport }: Ports): string {
  const settings = {
    'cluster.name': 'sextant',
    'node.name': 'sextant',
    'discovery.type': 'single-node',
    'http.host': '127.0.0.1',
    'http.port': http,
    'transport.host': '127.0.0.1',
    'transport.port': transport,
    'path.data': paths.data,
    'path.logs': paths.logs,
    // On a nearly full disk indices would turn read-only, or never be assigned.
    'cluster.routing.allocation.disk.threshold_enabled': false,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`
  );
  return `${lines.join('\n')}\n`;
}

export const SERVER_LOG = 'server.log';

/** One file that stays below 20 MB, in place of the dozen files of the distribution. */
const LOGGING = `status = error
appender.file.type = RollingFile
appender.file.name = file
appender.file.fileName = \${sys:opensearch.logs.base_path}\${sys:file.separator}${SERVER_LOG}
appender.file.filePattern = \${sys:opensearch.logs.base_path}\${sys:file.separator}server.%i.log
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
appender.file.policies.type = Policies
appender.file.policies.size.type = SizeBasedTriggeringPolicy
appender.file.policies.size.size = 10MB
appender.file.strategy.type = DefaultRolloverStrategy
appender.file.strategy.max = 1
rootLogger.level = info
rootLogger.appenderRef.file.ref = file
`;

/** Writes opensearch.yml and log4j2.properties, readable by the server's account. */
export async function writeServerConfig(
  paths: LinePaths,
  ports: Ports,
  user: ServerUser | undefined
): Promise<void> {
  const files = {
    'opensearch.yml': serverSettings(paths, ports),
    'log4j2.properties': LOGGING,
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(paths.config, name);
    await writeFile(file, content);
    await giveTo(user, file);
  }
}
