import type { TableOrder, TableState } from '../panels/define_panel';
import { findTable, TableDefinition, TableStates } from '../panels/tables';

const PAGE = 'page';
const SORT = 'sort';
const MOST_PAGES = 1000;
const LONGEST_TEXT = 200;

/** The parameter `privileges_table.page` in parts; undefined where it is of no table. */
function partsOf(name: string): { table: string; of: string } | undefined {
  const dot = name.indexOf('.');
  const table = name.slice(0, dot);
  return dot > 0 && findTable(table) ? { table, of: name.slice(dot + 1) } : undefined;
}

/** Pages count from 1 in addresses. */
function readPage(text: string | null): number {
  const page = Number(text) - 1;
  return Number.isInteger(page) && page >= 0 && page < MOST_PAGES ? page : 0;
}

/** `title` or, descending, `-title`. */
function readSort(text: string | null, { columns, usual }: TableDefinition) {
  const descending = text?.startsWith('-') ?? false;
  const column = descending ? text?.slice(1) : text;
  const known = columns.find(({ id, sortable }) => sortable && id === column);
  return known ? { column: known.id, descending } : usual.sort;
}

function readColumns(parameters: URLSearchParams, table: string, { columns }: TableDefinition) {
  const found: Record<string, string> = {};
  for (const { id, filter } of columns) {
    const value = parameters.get(`${table}.${id}`);
    if (!value || !filter) continue;
    if (filter === 'text' ? value.length <= LONGEST_TEXT : filter.includes(value)) {
      found[id] = value;
    }
  }
  return found;
}

const isSameOrder = (a: TableOrder | undefined, b: TableOrder | undefined) =>
  a?.column === b?.column && a?.descending === b?.descending;

function isUsual({ page, sort, columns = {} }: TableState, { usual }: TableDefinition): boolean {
  return page === 0 && isSameOrder(sort, usual.sort) && Object.keys(columns).length === 0;
}

/** Tables that are asked for something; what fits none of their columns is left out. */
export function readTables(parameters: URLSearchParams): TableStates {
  const names = Array.from(parameters.keys()).map((name) => partsOf(name)?.table);
  const tables: Record<string, TableState> = {};
  for (const name of Array.from(new Set(names))) {
    const definition = name === undefined ? undefined : findTable(name);
    if (name === undefined || !definition) continue;
    const columns = readColumns(parameters, name, definition);
    const sort = readSort(parameters.get(`${name}.${SORT}`), definition);
    const state: TableState = {
      page: readPage(parameters.get(`${name}.${PAGE}`)),
      ...(sort ? { sort } : {}),
      ...(Object.keys(columns).length > 0 ? { columns } : {}),
    };
    if (!isUsual(state, definition)) tables[name] = state;
  }
  return tables;
}

/** Says in parameters what tables are asked for, in place of what they said before. */
export function writeTables(parameters: URLSearchParams, tables: TableStates = {}): void {
  for (const name of Array.from(parameters.keys())) {
    if (partsOf(name)) parameters.delete(name);
  }
  for (const [name, { page, sort, columns = {} }] of Object.entries(tables)) {
    const definition = findTable(name);
    if (!definition) continue;
    if (page > 0) parameters.set(`${name}.${PAGE}`, String(page + 1));
    if (sort && !isSameOrder(sort, definition.usual.sort)) {
      parameters.set(`${name}.${SORT}`, `${sort.descending ? '-' : ''}${sort.column}`);
    }
    for (const [column, value] of Object.entries(columns)) {
      if (value !== '') parameters.set(`${name}.${column}`, value);
    }
  }
}

/** Other filters leave other rows: every table begins anew. */
export function firstPages(tables: TableStates): TableStates {
  const first = Object.entries(tables).map(([id, table]) => [id, { ...table, page: 0 }] as const);
  return Object.fromEntries(first);
}

/** The same text with more or less behind it: no step of its own in the history of the browser. */
export function isTyping(before: TableState | undefined, after: TableState): boolean {
  return Object.entries(after.columns ?? {}).some(([column, text]) => {
    const old = before?.columns?.[column];
    return old !== undefined && old !== text && (text.startsWith(old) || old.startsWith(text));
  });
}
