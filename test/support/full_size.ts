export const isFull = process.env.SEXTANT_TEST_FULL !== undefined;

/** The size of a test in the whole run (`npm run test:full`), in the usual one, or as the environment says. */
export function sizeOf(name: 'LINES' | 'KILLS', { usual, full }: Record<'usual' | 'full', number>) {
  return Number(process.env[`SEXTANT_TEST_${name}`] ?? (isFull ? full : usual));
}
