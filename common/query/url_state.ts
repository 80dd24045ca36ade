import { isRight } from 'fp-ts/Either';
import { instant, TimeRange } from '../codecs/time_range';
import { isVersus, Versus } from './earlier_period';
import type { TableStates } from '../panels/tables';
import { FILTER_NAMES, Filters } from './filter_fields';
import { oppositeOf } from './filter_value';
import { firstPages, readTables, writeTables } from './table_parameters';

/** What a page shows, as its address says it: a shared link shows the same page. */
export interface PageState {
  readonly filters: Filters;
  readonly time: TimeRange;
  /** What figures are compared with; absent: nothing. */
  readonly versus?: Versus;
  /** Seconds after which the page asks again by itself; absent: it does not. */
  readonly refresh?: number;
  /** All the charts, not only those shown at first. */
  readonly allCharts?: boolean;
  /** Instant as of which a catalogue is shown; absent: its last snapshot. */
  readonly asOf?: string;
  /** Instant that figures are compared with; absent: a month before. */
  readonly compare?: string;
  /** The record whose details are open (uuid). */
  readonly details?: string;
  /** Tables that are asked for another page, order or column's filter than their usual ones. */
  readonly tables?: TableStates;
}

export const DEFAULT_TIME: TimeRange = { from: 'now-30d', to: 'now' };

const CHARTS = 'charts';
const ALL = 'all';
const DETAILS = 'details';
const AS_OF = 'as_of';
const COMPARE = 'compare';
const VERSUS_NAME = 'versus';
const REFRESH = 'refresh';

/** Parameters of a page's state besides its filters. */
const OWN = ['from', 'to', VERSUS_NAME, REFRESH, CHARTS, DETAILS, AS_OF, COMPARE];

const MOST_VALUES = 50;

/** A page that asks more often than each 5 s is a load, not a help. */
const LEAST_REFRESH = 5;
const MOST_REFRESH = 86_400;

function readRefresh(text: string | null): number | undefined {
  const seconds = Number(text);
  const fits = Number.isInteger(seconds) && seconds >= LEAST_REFRESH && seconds <= MOST_REFRESH;
  return fits ? seconds : undefined;
}

function instantIn(parameters: URLSearchParams, name: string): string | undefined {
  const text = parameters.get(name);
  return text !== null && isRight(instant.decode(text)) ? text : undefined;
}

function readTime(parameters: URLSearchParams): TimeRange {
  const from = parameters.get('from');
  const to = parameters.get('to');
  return isRight(instant.decode(from)) && isRight(instant.decode(to))
    ? { from: String(from), to: String(to) }
    : DEFAULT_TIME;
}

/** Reads the query of an address; what it does not understand it leaves out. */
export function readPageState(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const filters: { -readonly [N in keyof Filters]: Filters[N] } = {};
  for (const name of FILTER_NAMES) {
    const values = Array.from(new Set(parameters.getAll(name).filter(Boolean)));
    if (values.length > 0) filters[name] = values.slice(0, MOST_VALUES);
  }
  const versus = parameters.get(VERSUS_NAME);
  const refresh = readRefresh(parameters.get(REFRESH));
  const details = parameters.get(DETAILS);
  const asOf = instantIn(parameters, AS_OF);
  const compare = instantIn(parameters, COMPARE);
  const tables = readTables(parameters);
  return {
    filters,
    time: readTime(parameters),
    ...(isVersus(versus) ? { versus } : {}),
    ...(refresh === undefined ? {} : { refresh }),
    ...(parameters.get(CHARTS) === ALL ? { allCharts: true } : {}),
    ...(details ? { details } : {}),
    ...(asOf ? { asOf } : {}),
    ...(compare ? { compare } : {}),
    ...(Object.keys(tables).length > 0 ? { tables } : {}),
  };
}

/** Writes a state into the query of an address; parameters that are not its own stay. */
export function writePageState(search: string, state: PageState): string {
  const { filters, time, versus, refresh, allCharts, details, asOf, compare, tables } = state;
  const parameters = new URLSearchParams(search);
  for (const name of [...FILTER_NAMES, ...OWN]) parameters.delete(name);
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) parameters.append(name, value);
  }
  if (time.from !== DEFAULT_TIME.from || time.to !== DEFAULT_TIME.to) {
    parameters.set('from', time.from);
    parameters.set('to', time.to);
  }
  if (versus) parameters.set(VERSUS_NAME, versus);
  if (refresh !== undefined) parameters.set(REFRESH, String(refresh));
  if (allCharts) parameters.set(CHARTS, ALL);
  if (details) parameters.set(DETAILS, details);
  if (asOf) parameters.set(AS_OF, asOf);
  if (compare) parameters.set(COMPARE, compare);
  writeTables(parameters, tables);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The rows of a page's tables as they are after a change of it: from the first, where others are asked for. */
export function withTables(before: PageState, after: PageState): PageState {
  const rowsOf = ({ filters, time, asOf }: PageState) => JSON.stringify([filters, time, asOf]);
  return after.tables && rowsOf(before) !== rowsOf(after)
    ? { ...after, tables: firstPages(after.tables) }
    : after;
}

/** The filters with one value added, or taken away where it was there; its opposite goes. */
export function toggleFilter(filters: Filters, name: keyof Filters, value: string): Filters {
  const values = filters[name] ?? [];
  const opposite = oppositeOf(value);
  const next = values.includes(value)
    ? values.filter((v) => v !== value)
    : [...values.filter((v) => v !== opposite), value];
  const { [name]: old, ...others } = filters;
  return next.length === 0 ? others : { ...others, [name]: next };
}
