import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import type { Metafile } from 'esbuild';

/** Licences that may be part of what ships. */
const ALLOWED = new Set([
  ...['Apache-2.0', 'MIT', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'Unlicense'],
  ...['CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'BlueOak-1.0.0'],
]);

const TEXT_FILE = /^(licen[cs]e|copying|notice)(\b|[-_.])/i;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly texts: readonly string[];
}

/** An SPDX expression: one of the alternatives must be allowed, and all of its parts. */
export function isAllowed(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((id) => ALLOWED.has(id.trim())));
}

/** Folder of the package that a file belongs to; undefined for our own files. */
export function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function textOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
}

/** What a package without a licence in its `package.json` says in its licence file. */
function licenceOfText(text = ''): string {
  const isMit =
    /^(The )?MIT License\b/i.test(text) && text.includes('Permission is hereby granted');
  return isMit ? 'MIT' : 'unknown';
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(textOf(folder, 'package.json'));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && TEXT_FILE.test(file.name))
    .map((file) => file.name)
    .sort();
  const texts = files.map((file) => textOf(folder, file));
  const named = typeof license === 'string' ? license : license?.type;
  return { name, version, license: named ?? licenceOfText(texts[0]), texts };
}

function section({ name, version, license, texts }: Package): string {
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Names and licence texts of every package that is part of the bundles.
 * @throws Error where a licence may not ship
 */
export function thirdPartyNotice(root: string, metafiles: readonly Metafile[]): string {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = inputs.map(packageFolder).filter((folder) => folder !== undefined) as string[];
  const packages = Array.from(new Set(folders), (folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readPackage);
  const refused = packages.filter(({ license }) => !isAllowed(license));
  if (refused.length > 0) {
    const names = refused.map(({ name, version, license }) => `${name} ${version} (${license})`);
    throw new Error(`These packages may not be part of the plugin: ${names.join(', ')}`);
  }
  const sections = Array.from(new Set(packages.map(section))).sort(byText);
  return [
    'Sextant dashboards is licensed under Apache-2.0, see LICENSE. It contains these packages:',
    ...sections,
    '',
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}
