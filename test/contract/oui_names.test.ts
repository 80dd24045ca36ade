import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import missing from './oui_names_missing_in_2_8.json';

const PUBLIC = join(__dirname, '../../public');

const IMPORT = /import\s+(?!type\b)\{([^}]*)\}\s+from\s+'@elastic\/eui'/g;

/** Names that a file takes from OUI, as they are called there. */
function ouiNames(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(IMPORT)).flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? '')
  );
}

const files = readdirSync(PUBLIC, { recursive: true })
  .map((name) => join(PUBLIC, String(name)))
  .filter((name) => /\.tsx?$/.test(name));

it('uses no component of OUI that OSD 2.8 lacks', () => {
  const used = new Set(files.flatMap(ouiNames));
  expect(used.size).toBeGreaterThan(10);
  expect(missing.filter((name) => used.has(name))).toEqual([]);
});

it('imports OUI by name, so that this test sees what is used', () => {
  const other = /import\s+(\*|\w+)[^;]*from\s+'@elastic\/eui'/;
  expect(files.filter((file) => other.test(readFileSync(file, 'utf8')))).toEqual([]);
});
