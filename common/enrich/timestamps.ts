const MINUTE = 60000;

/** Writes milliseconds since the epoch as ISO 8601 in UTC; faster where a time lies near the one before. */
export function timestampWriter(): (time: number) => string {
  let minute = NaN;
  let prefix = '';
  let last = NaN;
  let text = '';
  return (time) => {
    if (time === last) return text;
    const asked = Math.floor(time / MINUTE);
    if (asked !== minute) {
      minute = asked;
      prefix = new Date(asked * MINUTE).toISOString().slice(0, -7);
    }
    const rest = time - asked * MINUTE;
    last = time;
    text = `${prefix}${String(100000 + rest).slice(1, 3)}.${String(1000 + (rest % 1000)).slice(1)}Z`;
    return text;
  };
}
