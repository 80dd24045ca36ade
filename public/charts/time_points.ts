type Point = readonly [number, number | null];

/** Where an interval has no data the line breaks: no data is not zero, and not a straight line. */
export function withGaps(points: readonly Point[], interval: number): Point[] {
  const drawn: Point[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && point[0] - before[0] > 1.5 * interval) drawn.push([before[0] + interval, null]);
    drawn.push(point);
  });
  return drawn;
}

/** Whether anything can be drawn at all. */
export function hasPoints(series: readonly { readonly points: readonly Point[] }[]): boolean {
  return series.some(({ points }) => points.some(([, value]) => value !== null));
}

/** The largest value of all series; 0 where there is none. */
export function largestOf(series: readonly { readonly points: readonly Point[] }[]): number {
  return series.reduce(
    (largest, { points }) =>
      points.reduce((most, [, value]) => Math.max(most, value ?? 0), largest),
    0
  );
}
