/** Records of a CSV file as RFC 4180 writes them, its mark left out: read by other rules than written. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const body = text.replace(/^\ufeff/, '');
  while (field.lastIndex < body.length) {
    const found = field.exec(body);
    if (!found) throw new Error(`No CSV at ${field.lastIndex}`);
    const [, quoted, plain = '', end] = found;
    records[records.length - 1]?.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === '\r\n') records.push([]);
  }
  return records.filter(({ length }) => length > 0);
}
