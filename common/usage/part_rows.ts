import { BoundedCache } from '../enrich/bounded_cache';
import { DocumentPart, Parts } from '../enrich/document_part';
import { keyOfDimensions } from './cube_rows';
import { Cube } from './cubes';
import { numbering } from './numbering';
import { Row } from './row';

/** Numbers of the targets, visits and answers of a cube are put together to one below 2^53. */
const MOST_TARGETS = 2 ** 22;
const MOST_VISITS = 2 ** 18;
const MOST_ANSWERS = 2 ** 13;

/** The number of an answer: status, outcome and exception. */
function answerOf({ line }: Parts): number {
  const exception = line['ogc.exception'];
  const failed = line['event.outcome'] === 'failure' ? 1 : 0;
  const told = exception === undefined ? 0 : exception === 'certain' ? 1 : 2;
  return ((line['http.response.status_code'] ?? 0) * 2 + failed) * 3 + told;
}

/** Parts that are remembered; their fields are in memory as long. */
const MOST_PARTS = 16384;

/** Rows of one period, server and rules by their numbers. */
interface PeriodRows {
  readonly month: string;
  readonly timestamp: string;
  readonly server: string | undefined;
  readonly rules: string | undefined;
  readonly rows: Map<number, Row>;
}

/** Where the rows of a document in parts are looked for: a number for each cube. */
export interface PartNumbers {
  readonly targets: readonly number[];
  readonly visits: readonly number[];
  readonly answer: number;
}

/**
 * Numbers the dimensions of targets and of visits, a number for each cube: lines that share a part cost no
 * text again.
 */
export function partNumbers(cubes: readonly Cube[]): (parts: Parts) => PartNumbers {
  const numbers = numbering<string>();
  const textsOf = new BoundedCache<readonly string[], DocumentPart>(MOST_PARTS);
  const ofTarget = new BoundedCache<readonly number[], DocumentPart>(MOST_PARTS);
  const ofVisit = new BoundedCache<readonly number[], readonly DocumentPart[]>(MOST_PARTS);

  const texts = (part: DocumentPart) =>
    textsOf.get(part, ({ fields }) => cubes.map((cube) => keyOfDimensions(cube, fields)));

  const numberTarget = (part: DocumentPart) =>
    cubes.map((cube) => numbers.of(keyOfDimensions(cube, part.fields)));

  const numberVisit = (visit: readonly DocumentPart[]) =>
    cubes.map((_, at) => numbers.of(visit.map((part) => texts(part)[at] ?? '').join('')));

  return (parts) => ({
    targets: ofTarget.get(parts.target, numberTarget),
    visits: ofVisit.get(parts.visit, numberVisit),
    answer: answerOf(parts),
  });
}

/** Finds rows of a cube again by numbers of what lines share. */
export class PartRows {
  private readonly periods = new Map<string, PeriodRows>();
  private last: PeriodRows | undefined;

  /** @param at place of the cube among those that are numbered */
  public constructor(private readonly at: number) {}

  private rowsOf(month: string, timestamp: string, { line }: Parts): Map<number, Row> {
    const { 'sextant.server': server, 'sextant.rules_version': rules } = line;
    const { last } = this;
    if (
      last &&
      last.timestamp === timestamp &&
      last.month === month &&
      last.server === server &&
      last.rules === rules
    ) {
      return last.rows;
    }
    const key = JSON.stringify([month, timestamp, server, rules]);
    const known = this.periods.get(key) ?? { month, timestamp, server, rules, rows: new Map() };
    this.periods.set(key, known);
    this.last = known;
    return known.rows;
  }

  /** @param make finds it by the whole document */
  public rowOf(
    month: string,
    timestamp: string,
    parts: Parts,
    { targets, visits, answer }: PartNumbers,
    make: () => Row
  ): Row {
    const target = targets[this.at] ?? MOST_TARGETS;
    const visit = visits[this.at] ?? MOST_VISITS;
    if (target >= MOST_TARGETS || visit >= MOST_VISITS || answer >= MOST_ANSWERS) return make();
    const rows = this.rowsOf(month, timestamp, parts);
    const key = (target * MOST_VISITS + visit) * MOST_ANSWERS + answer;
    const known = rows.get(key);
    if (known) return known;
    const made = make();
    rows.set(key, made);
    return made;
  }

  /** A row that it knows is gone. */
  public forget(): void {
    this.periods.clear();
    this.last = undefined;
  }
}
