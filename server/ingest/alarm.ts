import { watch } from 'chokidar';

/** Is woken by changes of files and folders, and now and then without: network disks tell nothing. */
export function alarm(paths: string | readonly string[], stop: AbortSignal, look: number) {
  let wake: () => void = () => undefined;
  let isRung = false;
  const ring = () => {
    isRung = true;
    wake();
  };
  const watcher = watch([paths].flat(), { ignoreInitial: true });
  watcher.on('all', ring);
  watcher.on('error', ring);
  stop.addEventListener('abort', ring);
  return {
    ring,
    /** Until something changed since the last time, or `look` ms have passed. */
    async wait(): Promise<void> {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, look);
        if (isRung || stop.aborted) resolve();
      });
      clearTimeout(timer);
      isRung = false;
    },
    async close(): Promise<void> {
      stop.removeEventListener('abort', ring);
      await watcher.close();
    },
  };
}
