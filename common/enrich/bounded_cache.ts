/**
 * Remembers the answers to about the last `size` questions, in two generations: when the young one is
 * full, the old one is forgotten. A hit costs one or two look-ups and moves nothing.
 */
export class BoundedCache<V, K = string> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  public constructor(private readonly size: number) {}

  public get(key: K, make: (key: K) => V): V {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    const value = older !== undefined ? older : make(key);
    if (this.young.size * 2 >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
