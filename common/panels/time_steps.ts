type Step = 'year' | 'month';

/** The year or month of an instant in UTC, as filters write it: 2023, 2026-03. */
export function stepOf(instant: number, step: Step): string {
  return new Date(instant).toISOString().slice(0, step === 'year' ? 4 : 7);
}

function after(key: string, step: Step): string {
  const year = Number(key.slice(0, 4));
  const month = step === 'year' ? 12 : Number(key.slice(5, 7));
  return stepOf(Date.UTC(year, month, 1), step);
}

/** The steps from the first to the last with their counts: those without any are 0, not absent. */
export function wholeSteps(
  counts: ReadonlyMap<string, number>,
  step: Step
): (readonly [string, number])[] {
  const keys = Array.from(counts.keys()).sort();
  const last = keys[keys.length - 1];
  const whole: (readonly [string, number])[] = [];
  for (let key = keys[0]; key !== undefined && last !== undefined && key <= last;) {
    whole.push([key, counts.get(key) ?? 0]);
    key = after(key, step);
  }
  return whole;
}
