/** Values that a measure should stay under, or over for `availability`: shown as lines, never hidden. */
export interface Thresholds {
  /** Percent of the requests. */
  readonly failure_share?: number;
  /** Milliseconds. */
  readonly response_time_p95?: number;
  /** Percent of the probes' requests. */
  readonly availability?: number;
}

/** The lines of a chart: those that the configuration gives. */
export function thresholdsOf(
  thresholds: Thresholds | undefined,
  ...names: readonly (keyof Thresholds)[]
): { key: string; value: number }[] {
  return names.flatMap((key) => {
    const value = thresholds?.[key];
    return value === undefined ? [] : [{ key, value }];
  });
}
