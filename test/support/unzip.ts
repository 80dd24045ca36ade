import { inflateRawSync } from 'zlib';

export interface ZipEntry {
  readonly name: string;
  readonly mode: number;
  readonly content: Buffer;
}

const END = 0x06054b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;

/** Reads a zip by its central directory; what OSD's installer reads too. */
export function unzip(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([END & 255, 0x4b, 5, 6]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('This is no zip');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.push({
      name: zip.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + (name ?? 0)),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      content: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
    });
    at += CENTRAL_SIZE + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
