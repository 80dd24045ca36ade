import { readFile } from 'fs/promises';
import { dirname, join } from 'path';
import type { Plugin } from 'esbuild';

/** The libraries behind PDF read tables beside their code: in a bundle there is nothing beside it. */
const READERS = /[\\/]@foliojs-fork[\\/](?:fontkit|linebreak)[\\/].*\.js$/;

const READING =
  /(?:require\('fs'\)|fs)\.readFileSync\(__dirname \+ '\/([\w.-]+\.trie)'(?:, '(base64)')?\)/g;

/** Puts tables that are read from the package's own folder into the code. */
export const inlineFiles: Plugin = {
  name: 'inline_files',
  setup(build) {
    build.onLoad({ filter: READERS }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const names = Array.from(code.matchAll(READING), ([, name = '']) => name);
      const read = await Promise.all(
        names.map(
          async (name) => [name, await readFile(join(dirname(path), name), 'base64')] as const
        )
      );
      const tables = new Map(read);
      const contents = code.replace(READING, (_, name: string, encoding?: string) => {
        const text = JSON.stringify(tables.get(name));
        return encoding === undefined ? `Buffer.from(${text}, 'base64')` : text;
      });
      return { contents, loader: 'js' };
    });
  },
};
