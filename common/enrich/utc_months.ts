/** Tells the month of a time in UTC as `YYYY-MM`; faster where a time lies in the month of the one before. */
export function utcMonths(): (time: number) => string {
  let month = '';
  let [from, until] = [NaN, NaN];
  return (time) => {
    if (time >= from && time < until) return month;
    const date = new Date(time);
    const [year, at] = [date.getUTCFullYear(), date.getUTCMonth()];
    [from, until] = [Date.UTC(year, at), Date.UTC(year, at + 1)];
    month = date.toISOString().slice(0, 7);
    return month;
  };
}
