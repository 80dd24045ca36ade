import { createHash } from 'crypto';
import { DEFAULT_OSD_VERSION } from '../../scripts/osd/osd_versions';
import { BuiltPlugin, buildPlugin } from './support/built_plugin';

const FOLDER = 'opensearch-dashboards/sextantDashboards/';

/** Every key that OSD 2.8 knows: it does not start with another one. */
const KEYS_OF_2_8 = [
  ...['id', 'version', 'opensearchDashboardsVersion', 'configPath', 'requiredPlugins'],
  ...['optionalPlugins', 'requiredBundles', 'extraPublicDirs', 'server', 'ui'],
];

describe.each(['2.8.0', DEFAULT_OSD_VERSION])('zip for OSD %s', (version) => {
  let built: BuiltPlugin;
  beforeAll(async () => (built = await buildPlugin(version)), 60_000);
  afterAll(() => built.remove());

  const names = () => built.entries.map(({ name }) => name.replace(FOLDER, ''));

  it('has one folder of readable files', () => {
    expect(built.entries.filter(({ name }) => !name.startsWith(FOLDER))).toEqual([]);
    expect(new Set(built.entries.map(({ mode }) => mode))).toEqual(new Set([0o100644]));
  });

  it('has a manifest for this very version, with keys that 2.8 accepts', () => {
    const manifest = JSON.parse(built.read('opensearch_dashboards.json'));
    expect(manifest).toMatchObject({
      id: 'sextantDashboards',
      opensearchDashboardsVersion: version,
      configPath: ['sextant'],
      server: true,
      ui: true,
    });
    expect(Object.keys(manifest).filter((key) => !KEYS_OF_2_8.includes(key))).toEqual([]);
  });

  it('names its translations, which have texts and nothing else', () => {
    const { translations } = JSON.parse(built.read('.i18nrc.json'));
    expect(translations).toEqual(['translations/en.json', 'translations/fr.json']);
    for (const path of translations) {
      expect(Object.keys(JSON.parse(built.read(path)))).toEqual(['messages']);
    }
  });

  it('carries its licence and those of what it contains', () => {
    expect(names()).toContain('LICENSE');
    expect(built.read('NOTICE')).toMatch(/^io-ts \S+ \(MIT\)$/m);
  });

  it('has a tiny entry, and chunks that browsers may keep', () => {
    const { entry } = JSON.parse(built.read('server/bundle.json'));
    const files = names().filter((name) => name.startsWith('target/public/'));
    expect(files).toContain(`target/public/${entry}`);
    const kept = /^target\/public\/((app|chunk)-[A-Z0-9]{8}|sextantDashboards\.plugin)\.js$/;
    expect(files.filter((name) => !kept.test(name))).toEqual([]);
    expect(built.read('target/public/sextantDashboards.plugin.js').length).toBeLessThan(4096);
  });
});

it('is the same when built again', async () => {
  const digests = [];
  for (let i = 0; i < 2; i++) {
    const built = await buildPlugin('2.8.0');
    digests.push(createHash('sha256').update(built.zip).digest('hex'));
    built.remove();
  }
  expect(digests[1]).toBe(digests[0]);
}, 60_000);
