import { PassThrough } from 'stream';
import { newRun } from '../store/runs';
import { progressBar } from './progress_bar';

const run = { ...newRun('r', 'ingest', 'maps', new Date(0)), read: 12_000, seconds: 2 };

function shown(isTTY: boolean, progress?: number): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 120,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const bar = progressBar({ stderr: stream });
  bar.show({ ...run, progress });
  bar.stop();
  return String(stream.read() ?? '');
}

test('on a terminal it tells the share, the lines and the rate', () => {
  const text = shown(true, 0.25);
  expect(text).toContain('maps');
  expect(text).toContain('25 %');
  expect(text).toContain('12,000 read');
  expect(text).toContain('6,000/s');
});

test('where nobody knows how much there is, it tells no share', () => {
  expect(shown(true)).toMatch(/12,000 read/);
  expect(shown(true)).not.toContain('%');
});

test('elsewhere it says nothing', () => {
  expect(shown(false, 0.25)).toBe('');
});
