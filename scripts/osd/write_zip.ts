import { createWriteStream } from 'fs';
import { mkdir, rename } from 'fs/promises';
import { dirname } from 'path';
import { pipeline } from 'stream/promises';
import { ZipFile } from 'yazl';

/** The same content gives the same zip. DOS times are local ones: hence a local date. */
const TIME = new Date(2020, 0, 1);

/** Writes a zip of the files given by path; OSD's installer takes their modes from it. */
export async function writeZip(
  path: string,
  files: ReadonlyMap<string, Uint8Array>
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const zip = new ZipFile();
  for (const name of Array.from(files.keys()).sort()) {
    zip.addBuffer(Buffer.from(files.get(name) ?? []), name, {
      mtime: TIME,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const unfinished = `${path}.part`;
  await pipeline(zip.outputStream, createWriteStream(unfinished));
  await rename(unfinished, path);
}
