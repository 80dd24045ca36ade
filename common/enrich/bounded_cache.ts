/**
 * Remembers the answers to about the last `size` questions, in two generations: when the young one is
 * full, the old one is forgotten. A hit costs one or two look-ups and moves nothing.
 */
export class BoundedCache<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();

  public constructor(private readonly size: number) {}

  public get(key: string, make: (key: string) => V): V {
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
