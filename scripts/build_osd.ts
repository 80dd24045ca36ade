import { readFileSync } from 'fs';
import { join, resolve } from 'path';
import { Command, CommanderError } from 'commander';
import { APP_ID, PLUGIN_ID } from '../common/constants';
import { Locale, LOCALES } from '../common/i18n/messages';
import { asNdjson } from '../common/osd_objects/osd_objects';
import { versionedObjects } from '../server/provisioning/provision_osd_objects';
import { bundleBrowser } from './osd/bundle_browser';
import { bundleServer } from './osd/bundle_server';
import { thirdPartyNotice } from './osd/licences';
import { osdManifest } from './osd/manifest';
import { checkOsdVersion, DEFAULT_OSD_VERSION } from './osd/osd_versions';
import { writeZip } from './osd/write_zip';

const ROOT = join(__dirname, '..');

/** Files that go in as they are. */
const COPIED = [
  '.i18nrc.json',
  'LICENSE',
  'docs/attributions.md',
  'translations/en.json',
  'translations/fr.json',
];

export interface OsdBuild {
  /** x.y.z of the OpenSearch Dashboards that the zip is for. */
  readonly osdVersion: string;
  readonly outDirectory: string;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** For those who would rather import the dashboards by hand. */
function objectsFile(locale: Locale): Uint8Array {
  return Buffer.from(asNdjson(versionedObjects(locale).objects));
}

function packageVersion(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}

function under(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>
): (readonly [string, Uint8Array])[] {
  return Array.from(files, ([name, content]) => [`${folder}/${name}`, content] as const);
}

/** Builds the installable plugin for one version of OSD. @returns path of the zip */
export async function buildOsd({ osdVersion, outDirectory }: OsdBuild): Promise<string> {
  const manifest = osdManifest(checkOsdVersion(osdVersion), packageVersion());
  const [browser, server] = await Promise.all([bundleBrowser(ROOT), bundleServer(ROOT)]);
  const notice = thirdPartyNotice(ROOT, [...browser.metafiles, server.metafile]);
  const files = new Map<string, Uint8Array>([
    ['opensearch_dashboards.json', json(manifest)],
    ['NOTICE', Buffer.from(notice)],
    ['server/bundle.json', json({ entry: browser.entry })],
    ...under('server', server.files),
    ...under('target/public', browser.files),
    ...LOCALES.map(
      (locale) => [`saved_objects/sextant-${locale}.ndjson`, objectsFile(locale)] as const
    ),
    ...COPIED.map((path) => [path, readFileSync(join(ROOT, path))] as const),
  ]);
  const zip = join(outDirectory, `${PLUGIN_ID}-${osdVersion}.zip`);
  await writeZip(zip, new Map(under(`opensearch-dashboards/${PLUGIN_ID}`, files)));
  return zip;
}

/** `npm run build`: sets the exit status, 0 done, 1 failed, 2 wrong use. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('build')
    .description(`build the plugin of the app "${APP_ID}" for OpenSearch Dashboards`)
    .option('--osd-version <x.y.z>', 'version of OpenSearch Dashboards', DEFAULT_OSD_VERSION)
    .option('--out <folder>', 'where the zip goes', join(ROOT, 'build'))
    .exitOverride();
  try {
    const { osdVersion, out } = program.parse(argv, { from: 'user' }).opts();
    const zip = await buildOsd({ osdVersion, outDirectory: resolve(out) });
    process.stdout.write(`${zip}\n`);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
