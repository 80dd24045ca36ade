import type { Random } from '../random';

export const hour = 3_600_000;
export const day = 24 * hour;

/** 01:00 UTC on the last Sunday of a month: when the European Union changes its clocks. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

const changes = new Map<number, readonly [spring: number, autumn: number]>();

/** Hours that Paris is ahead of UTC: computed, as a formatter would take most of the run. */
export function parisOffset(time: number): 1 | 2 {
  const year = new Date(time).getUTCFullYear();
  let days = changes.get(year);
  if (days === undefined) {
    days = [lastSunday(year, 2), lastSunday(year, 9)];
    changes.set(year, days);
  }
  return time >= days[0] && time < days[1] ? 2 : 1;
}

export type Rhythm = 'people' | 'machines';

const officeHours = [
  8, 5, 4, 4, 5, 10, 25, 50, 90, 120, 135, 125, 80, 95, 130, 135, 120, 90, 55, 40, 35, 30, 22, 14,
];
const jobHours = [
  10, 16, 22, 20, 16, 12, 10, 9, 9, 10, 10, 10, 9, 10, 10, 10, 10, 9, 9, 9, 9, 9, 9, 9,
];
const weekdays = [18, 100, 104, 103, 100, 84, 22];

function season(date: Date): number {
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  if ((month === 11 && dayOfMonth > 19) || (month === 0 && dayOfMonth < 4)) return 0.4;
  return month === 7 ? 0.58 : month === 6 ? 0.82 : 1;
}

function weightOf(time: number, rhythm: Rhythm, progress: number): number {
  const local = new Date(time + parisOffset(time) * hour);
  const growth = 0.84 + 0.32 * progress;
  if (rhythm === 'machines') return growth * (jobHours[local.getUTCHours()] ?? 0);
  const office = (officeHours[local.getUTCHours()] ?? 0) * (weekdays[local.getUTCDay()] ?? 0);
  return growth * season(local) * office;
}

/** Draws instants between `from` and `until` as often as people, or machines, are at work. */
export function makeClock(from: number, until: number, rhythm: Rhythm) {
  const hours = Math.ceil((until - from) / hour);
  const sums = new Float64Array(hours + 1);
  for (let i = 0; i < hours; i += 1) {
    sums[i + 1] = (sums[i] ?? 0) + weightOf(from + i * hour, rhythm, i / hours);
  }
  /** An instant after the given share of the period. */
  return (random: Random, after: number): number => {
    const first = sums[Math.floor(after * hours)] ?? 0;
    const wanted = first + random.next() * ((sums[hours] ?? 0) - first);
    let low = 0;
    let high = hours;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    return Math.min(until - 1, from + low * hour + Math.floor(random.next() * hour));
  };
}
