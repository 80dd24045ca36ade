import { sampleLogLines } from '../../samples/logs/sample_log';

const UNTIL = new Date('2026-11-22T00:00:00+01:00');

/** Lines of the product's sample log, the same each time. */
export function sampleLines(requests: number): string[] {
  return Array.from(sampleLogLines({ until: UNTIL, days: 61, requests }), ({ line }) => line);
}
