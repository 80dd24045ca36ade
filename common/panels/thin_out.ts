/** At most `most` of the values, spread evenly; the first and the last stay. */
export function thinOut<A>(values: readonly A[], most: number): A[] {
  if (values.length <= most) return [...values];
  const step = (values.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => values[Math.round(i * step)]).filter(
    (value): value is A => value !== undefined
  );
}
