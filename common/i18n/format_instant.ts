export type InstantStyle =
  'instant' | 'fullDay' | 'day' | 'month' | 'monthName' | 'year' | 'hour' | 'second';

const STYLES: Readonly<Record<InstantStyle, Intl.DateTimeFormatOptions>> = {
  instant: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  fullDay: { day: 'numeric', month: 'short', year: 'numeric' },
  second: { dateStyle: 'short', timeStyle: 'medium' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  monthName: { month: 'short' },
  year: { year: 'numeric' },
  hour: { hour: '2-digit', minute: '2-digit' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant (milliseconds) as a reader of the language given writes it, in a time zone. */
export function formatInstant(
  tag: string,
  timeZone: string | undefined,
  style: InstantStyle,
  instant: number
): string {
  const key = `${tag} ${timeZone} ${style}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone });
  formats.set(key, known);
  return known.format(instant);
}

const DAY = 86_400_000;

/** How marks of a time axis are written, by the length of what it shows. */
export function axisStyle(from: number, to: number): InstantStyle {
  const days = (to - from) / DAY;
  return days <= 2 ? 'hour' : days <= 120 ? 'day' : days <= 1500 ? 'month' : 'year';
}
