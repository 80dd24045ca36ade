import { checkOsdVersion, DEFAULT_OSD_VERSION } from './osd_versions';

it.each(['2.8.0', '2.19.3', DEFAULT_OSD_VERSION, '3.6.0'])('builds for %s', (version) =>
  expect(checkOsdVersion(version)).toBe(version)
);

it.each(['2.7.0', '2.19', '4.0.0', 'latest', '3.1.0/..'])('refuses %s', (version) =>
  expect(() => checkOsdVersion(version)).toThrow('write x.y.z')
);
