import type { Writable } from 'stream';
import { SingleBar } from 'cli-progress';
import type { Run } from '../../common/api/contracts/runs';
import type { CliContext } from './context';

const STEPS = 1000;
const FORMAT = '  {name} {bar} {percentage} %  {read} read, {rejected} rejected, {rate}/s';
/** Where nobody knows how much there is: a pipe, a file that grows. */
const ENDLESS = '  {name} {read} read, {rejected} rejected, {rate}/s';

export interface ProgressBar {
  show(run: Run): void;
  stop(): void;
}

const count = (value: number) => Math.round(value).toLocaleString('en');

function isTerminal(stream: Writable): stream is NodeJS.WriteStream {
  return 'isTTY' in stream && stream.isTTY === true;
}

/** How far a run is, on a terminal; nothing elsewhere. */
export function progressBar({ stderr }: Pick<CliContext, 'stderr'>): ProgressBar {
  if (!isTerminal(stderr)) return { show: () => undefined, stop: () => undefined };
  let bar: SingleBar | undefined;
  return {
    show({ source, progress, read, rejected, seconds }) {
      const payload = {
        name: source,
        read: count(read),
        rejected: count(rejected),
        rate: count(seconds > 0 ? read / seconds : 0),
      };
      if (!bar) {
        const format = progress === undefined ? ENDLESS : FORMAT;
        bar = new SingleBar({ stream: stderr, format, hideCursor: true, etaBuffer: 20 });
        bar.start(STEPS, 0, payload);
      }
      bar.update(Math.round((progress ?? 0) * STEPS), payload);
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}
