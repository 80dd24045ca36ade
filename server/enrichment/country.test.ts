import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { embeddedCountryDatabase, openCountryDatabase } from './country';

test('the embedded database knows IPv4 and IPv6', () => {
  const database = openCountryDatabase(embeddedCountryDatabase() ?? '');
  expect(database.country('134.246.142.1')).toBe('FR');
  expect(database.country('2001:660:3001::1')).toBe('FR');
  expect(database.country('141.30.1.1')).toBe('DE');
  for (const none of ['10.0.0.1', '127.0.0.1', '::1', 'fe80::1', '', 'host', '1.2.3.4.5']) {
    expect(database.country(none)).toBeUndefined();
  }
  expect(database.version).toMatch(/ 20\d\d-\d\d-\d\dT/);
});

test('what is no database is refused with its path', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'mmdb-')), 'x.mmdb');
  expect(() => openCountryDatabase(path)).toThrow(`${path} cannot be read`);
  writeFileSync(path, 'no database');
  expect(() => openCountryDatabase(path)).toThrow(`${path} is no MaxMind database`);
});
