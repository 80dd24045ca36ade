import * as t from 'io-ts';

export type HttpMethod = 'get' | 'post';

/**
 * One route: what it takes and what it answers, in one place. The server implements it, the
 * client calls it, both decode.
 */
export interface Contract<
  P extends t.Mixed = t.Mixed,
  Q extends t.Mixed = t.Mixed,
  B extends t.Mixed = t.Mixed,
  R extends t.Mixed = t.Mixed,
> {
  readonly method: HttpMethod;
  /** As `/api/sextant/runs/{id}`. */
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly response: R;
  /** Status of a success: 200 unless said otherwise. */
  readonly status: number;
  /**
   * Anybody may have it, also pages of other sites: caches keep it so many seconds. Without it an answer
   * is for who asked.
   */
  readonly shared?: number;
}

export interface ContractInput<C extends Contract> {
  readonly params: t.TypeOf<C['params']>;
  readonly query: t.TypeOf<C['query']>;
  readonly body: t.TypeOf<C['body']>;
}

export type ContractOutput<C extends Contract> = t.TypeOf<C['response']>;

/** Nothing is taken here; what comes is dropped. */
export const nothing = new t.Type<Record<string, never>, Record<string, never>, unknown>(
  'nothing',
  (value): value is Record<string, never> => typeof value === 'object' && value !== null,
  () => t.success({}),
  t.identity
);

type Nothing = typeof nothing;

interface ContractParts<P, Q, B, R> {
  method: HttpMethod;
  path: string;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  status?: number;
  shared?: number;
}

export function defineContract<
  R extends t.Mixed,
  P extends t.Mixed = Nothing,
  Q extends t.Mixed = Nothing,
  B extends t.Mixed = Nothing,
>(parts: ContractParts<P, Q, B, R>): Contract<P, Q, B, R> {
  return {
    status: 200,
    ...parts,
    params: (parts.params ?? nothing) as P,
    query: (parts.query ?? nothing) as Q,
    body: (parts.body ?? nothing) as B,
  };
}

/** Puts the parameters of a route into its path. */
export function pathOf({ path }: Contract, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
