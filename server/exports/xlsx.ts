import writeXlsxFile, { Row } from 'write-excel-file/node';
import type { Sheet, SheetCell, SheetColumn } from '../../common/exports/sheet';

/** Facts about a file that are no data: what it shows, of which day, by which filters. */
export type SheetFacts = readonly (readonly [name: string, value: string])[];

/** What a cell of Excel holds at the most. */
const LONGEST_TEXT = 32_767;

const FORMATS: Partial<Record<SheetColumn['kind'], string>> = {
  instant: 'yyyy-mm-dd hh:mm:ss',
  count: '#,##0',
  bytes: '#,##0',
  percent: '0.0',
  milliseconds: '#,##0.0',
};

const WIDTHS: Partial<Record<SheetColumn['kind'], number>> = { text: 40, instant: 20 };

const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

/** XML 1.0 has no sign for most control characters: a file with them does not open. */
const printable = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, LONGEST_TEXT);

/** Every text is typed as a text, so that none is ever a formula. */
function cellOf({ kind }: SheetColumn, value: SheetCell): Row[number] {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: FORMATS.instant };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { value, type: Number, format: FORMATS[kind] } : null;
  }
  return { value: printable(value), type: String };
}

const LONGEST_NAME = 31;

/** Names of sheets: no `:\/?*[]`, 31 characters at the most. */
const sheetName = (title: string) =>
  title
    .replace(/[:\\/?*[\]]/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);

/** Names that Excel takes, each once whatever its case. */
function namesOf(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = sheetName(title);
    let free = name;
    for (let at = 2; taken.has(free.toLowerCase()); at += 1) {
      const end = ` ${at}`;
      free = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** A workbook: a sheet for each of the data, and one that says what they are. Times are those of UTC. */
export async function xlsxOf(
  sheets: readonly Sheet[],
  facts: SheetFacts,
  factsTitle: string
): Promise<Buffer> {
  const names = namesOf([...sheets.map(({ title }) => title), factsTitle]);
  const data = sheets.map(({ columns, rows }, index) => ({
    sheet: names[index] ?? '',
    data: [
      columns.map((column) => bold(column.title)),
      ...rows.map((row): Row => columns.map((column, at) => cellOf(column, row[at] ?? null))),
    ],
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] ?? 16 })),
  }));
  const about: Row[] = facts.map(([name, value]) => [
    bold(name),
    { value: printable(value), type: String },
  ]);
  return writeXlsxFile([
    ...data,
    {
      sheet: names[sheets.length] ?? factsTitle,
      data: about,
      columns: [{ width: 28 }, { width: 80 }],
    },
  ]).toBuffer();
}
