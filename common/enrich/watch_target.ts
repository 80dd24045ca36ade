import { RequestTarget } from '../ogc/request_target';

/** Parameters that remember whose values were asked for. */
class WatchedParams extends Map<string, string> {
  public readonly asked = new Set<string>();

  public override get(name: string): string | undefined {
    this.asked.add(name);
    return super.get(name);
  }

  public override forEach(
    visit: (value: string, name: string, params: Map<string, string>) => void
  ): void {
    for (const name of this.keys()) visit(this.get(name) ?? '', name, this);
  }

  public override *entries(): IterableIterator<[string, string]> {
    for (const name of this.keys()) yield [name, this.get(name) ?? ''];
  }

  public override *values(): IterableIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  public override [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
}

export interface WatchedTarget {
  readonly target: RequestTarget;
  /** Names of the parameters whose values were asked for; that a name is there, nobody asks for a value. */
  names(): string[];
  /** Whether the query was asked for as a text. */
  isQueryRead(): boolean;
}

/** The same target, which tells what was made of it. */
export function watchTarget({ query, params, ...rest }: RequestTarget): WatchedTarget {
  const watched = new WatchedParams();
  params.forEach((value, name) => watched.set(name, value));
  let isRead = false;
  return {
    target: {
      ...rest,
      params: watched,
      get query() {
        isRead = true;
        return query;
      },
    },
    names: () => Array.from(watched.asked),
    isQueryRead: () => isRead,
  };
}
