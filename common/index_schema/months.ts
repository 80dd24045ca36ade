/** What is kept by month, in an index of its own for each generation. Names are part of the public interface. */
export const MONTHLY = {
  requests: 'sextant-requests',
  traffic: 'sextant-usage-traffic',
  content: 'sextant-usage-content',
  audience: 'sextant-usage-audience',
  /** Rows of `traffic` by day, of closed months: made by maintenance. */
  daily: 'sextant-usage-daily',
  /** Rows of each cube by month, likewise. */
  monthly_traffic: 'sextant-usage-monthly-traffic',
  monthly_content: 'sextant-usage-monthly-content',
  monthly_audience: 'sextant-usage-monthly-audience',
  /** Rows of the audience by month, one for each catalogue: a request of two catalogues is in two. */
  monthly_catalogue: 'sextant-usage-monthly-catalogue',
} as const;

/** What maintenance adds up from the rows of a closed month, and nothing else writes. */
export const SUMMED_KINDS = [
  'daily',
  'monthly_traffic',
  'monthly_content',
  'monthly_audience',
  'monthly_catalogue',
] as const;

/** Of the rows that are summed up: those of an older form are read no more, and made again. */
export const SUM_FORM = 4;

export type MonthlyKind = keyof typeof MONTHLY;

export const MONTHLY_KINDS = Object.keys(MONTHLY) as readonly MonthlyKind[];

/** Number of the generation of each kind of index. */
export type Generations = Readonly<Record<MonthlyKind, number>>;

/** The month of an instant in UTC, as in names of indices: `2026.01`. @param timestamp ISO 8601 */
export function monthOf(timestamp: string): string {
  return `${timestamp.slice(0, 4)}.${timestamp.slice(5, 7)}`;
}

/** The alias of a month through which it is written: `sextant-requests-2026.01`. */
export function monthAlias(kind: MonthlyKind, month: string): string {
  return `${MONTHLY[kind]}-${month}`;
}

/** `sextant-requests-2026.01-g0001` */
export function generationIndex(kind: MonthlyKind, month: string, generation: number): string {
  return `${monthAlias(kind, month)}-g${String(generation).padStart(4, '0')}`;
}

/** The generation in the name of an index; undefined where it is none of this month and kind. */
export function generationOf(kind: MonthlyKind, month: string, index: string): number | undefined {
  const prefix = `${monthAlias(kind, month)}-g`;
  const rest = index.startsWith(prefix) ? index.slice(prefix.length) : '';
  return /^\d{4,9}$/.test(rest) ? Number(rest) : undefined;
}
