/** The cells of a line of comma-separated values (RFC 4180), quotes undone. Linear. */
export function csvCells(line: string, separator = ','): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line.charCodeAt(at) === 34) {
      let cell = '';
      let end = line.indexOf('"', at + 1);
      let from = at + 1;
      while (end >= 0 && line.charCodeAt(end + 1) === 34) {
        cell += line.slice(from, end + 1);
        from = end + 2;
        end = line.indexOf('"', from);
      }
      cells.push(cell + line.slice(from, end < 0 ? line.length : end));
      const next = end < 0 ? -1 : line.indexOf(separator, end);
      at = next < 0 ? line.length + 1 : next + 1;
    } else {
      const next = line.indexOf(separator, at);
      cells.push(line.slice(at, next < 0 ? line.length : next).trim());
      at = next < 0 ? line.length + 1 : next + 1;
    }
  }
  return cells;
}
