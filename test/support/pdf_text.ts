import { execFileSync } from 'child_process';

/** The text of a PDF as poppler reads it, in the order of the page, columns kept apart. */
export function pdfText(pdf: Uint8Array): string {
  const options = { input: Buffer.from(pdf), encoding: 'utf8', maxBuffer: 64e6 } as const;
  return execFileSync('pdftotext', ['-layout', '-', '-'], options)
    .replace(/\u200b/g, '')
    .replace(/\u00a0/g, ' ');
}

/** The same as one line: words that the layout put on two lines are together again. */
export const pdfWords = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], {
    input: Buffer.from(pdf),
    encoding: 'utf8',
    maxBuffer: 64e6,
  })
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ');
