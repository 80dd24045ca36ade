import { stringify } from 'csv-stringify/sync';
import type { Sheet } from '../../common/exports/sheet';

/**
 * A sheet as CSV (RFC 4180, UTF-8 with its mark, which spreadsheets need). A text that a spreadsheet
 * would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csvOf({ columns, rows }: Sheet): Buffer {
  const records = [columns.map(({ title }) => title), ...rows.map((row) => Array.from(row))];
  const text = stringify(records, {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    cast: { date: (instant) => instant.toISOString() },
  });
  return Buffer.from(text);
}
