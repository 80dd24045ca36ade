import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { ROOT } from './browser_options';

type ThemeName = 'light' | 'dark';

/** OUI's theme and what the charts need beside it; in OSD both are there already. */
const SOURCES = (theme: ThemeName): string[] => [
  `node_modules/@elastic/eui/dist/eui_theme_${theme}.min.css`,
  `node_modules/@elastic/charts/dist/theme_only_${theme}.css`,
];

/** @returns the name of the style sheet of a theme, in the directory given */
export async function copyStyles(theme: ThemeName, directory: string): Promise<string> {
  const texts = await Promise.all(
    SOURCES(theme).map((source) => fs.readFile(path.join(ROOT, source), 'utf8'))
  );
  const text = texts.join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `theme-${theme}-${hash}.css`;
  await fs.writeFile(path.join(directory, name), text);
  return name;
}
