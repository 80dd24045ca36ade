/** A length of calendar time: `30 days`, `13 months`, `10 years`. */
export interface Period {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
}

const PERIOD = /^(\d{1,4}) (day|month|year)s?$/;

/** @throws Error that says how a period is written */
export function parsePeriod(text: string): Period {
  const [, count, unit] = PERIOD.exec(text) ?? [];
  if (!count || Number(count) === 0) throw new Error('is no period, write 30 days or 13 months');
  return { count: Number(count), unit: `${unit}s` as Period['unit'] };
}

/** The instant so long before another, in UTC. Of 31 March, one month before is the end of February. */
export function before(instant: Date, { count, unit }: Period): Date {
  if (unit === 'days') return new Date(instant.getTime() - count * 86_400_000);
  const months = unit === 'years' ? count * 12 : count;
  const moved = new Date(instant);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(instant.getUTCDate(), last));
  return moved;
}

/** In days, at least: for systems that know no months. */
export function daysOf({ count, unit }: Period): number {
  return count * { days: 1, months: 31, years: 366 }[unit];
}
