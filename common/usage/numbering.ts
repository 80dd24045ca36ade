/** Numbers keys from 0 on, in the order in which they are first met. */
export function numbering<K>() {
  const numbers = new Map<K, number>();
  return {
    of(key: K): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const next = numbers.size;
      numbers.set(key, next);
      return next;
    },
    get count() {
      return numbers.size;
    },
  };
}
