import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { buildOsd } from '../../../scripts/build_osd';
import { FAKE_CONFIG_SCHEMA } from './fake_config_schema';
import { unzip, ZipEntry } from '../../support/unzip';

export interface BuiltPlugin {
  readonly zip: Buffer;
  readonly entries: readonly ZipEntry[];
  /** Folder of the installed plugin; OSD's own packages are beside it. */
  readonly folder: string;
  read(path: string): string;
  remove(): void;
}

/** Builds the zip for a version of OSD and unpacks it as OSD's installer does. */
export async function buildPlugin(osdVersion: string): Promise<BuiltPlugin> {
  const home = mkdtempSync(join(tmpdir(), 'sextant-osd-'));
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  };
  const zip = readFileSync(await buildOsd({ osdVersion, outDirectory: home }));
  const entries = unzip(zip);
  for (const { name, content } of entries) {
    write(name.replace('opensearch-dashboards/', 'plugins/'), content);
  }
  write('node_modules/@osd/config-schema/index.js', FAKE_CONFIG_SCHEMA);
  const folder = join(home, 'plugins/sextantDashboards');
  return {
    zip,
    entries,
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
