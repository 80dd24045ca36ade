import { open, rename, rm } from 'node:fs/promises';

/** A text file that appears whole under its name, or not at all. */
export interface AtomicFile {
  path: string;
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  /** Removes what was written; harmless after `commit`. */
  discard(): Promise<void>;
}

const chunk = 1 << 18;

/** Opens a file beside its final name; text is gathered so that a line costs no system call. */
export async function openAtomic(path: string): Promise<AtomicFile> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  let gathered: string[] = [];
  let length = 0;
  let closed = false;

  const flush = async () => {
    const text = gathered.join('');
    gathered = [];
    length = 0;
    if (text !== '') await file.appendFile(text);
  };
  const close = async () => {
    if (!closed) await file.close();
    closed = true;
  };
  return {
    path,
    write: async (text) => {
      gathered.push(text);
      length += text.length;
      if (length >= chunk) await flush();
    },
    commit: async () => {
      await flush();
      await file.sync();
      await close();
      await rename(temporary, path);
    },
    discard: async () => {
      await close();
      await rm(temporary, { force: true });
    },
  };
}
