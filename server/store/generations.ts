import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import {
  generationIndex,
  generationOf,
  Generations,
  monthAlias,
  MONTHLY,
  MONTHLY_KINDS,
  MonthlyKind,
  SUMMED_KINDS,
} from '../../common/index_schema/months';
import { orNone } from './documents';
import { deleteIndex, ensureIndex, refresh, updateAliases } from './indices';
import { supersede } from './superseded';
import { Transport } from './transport';

const answerCodec = t.record(t.string, t.type({ aliases: t.record(t.string, t.unknown) }));

interface Found {
  readonly kind: MonthlyKind;
  readonly generation: number;
  /** Is it the one that is written to and read? */
  readonly isCurrent: boolean;
}

const ofEach = (numberOf: (kind: MonthlyKind) => number): Generations =>
  Object.fromEntries(MONTHLY_KINDS.map((kind) => [kind, numberOf(kind)])) as Generations;

const isSummed = (kind: MonthlyKind): boolean => SUMMED_KINDS.some((each) => each === kind);

/**
 * Generations of months. Each month has an index for requests and one for each cube; a new generation is
 * written beside the current one, unseen, and takes its place in one step.
 */
export function generationStore(transport: Transport) {
  async function find(month: string): Promise<Found[]> {
    const patterns = MONTHLY_KINDS.map((kind) => `${monthAlias(kind, month)}-g*`);
    const request = { method: 'GET', path: `/${patterns.join(',')}/_alias` };
    const querystring = { allow_no_indices: true, ignore_unavailable: true };
    const answer = await orNone(transport.request({ ...request, querystring }));
    const indices = answer ? decodeOrThrow(answerCodec, answer.body, 'opensearch_error') : {};
    return Object.entries(indices).flatMap(([index, { aliases }]) =>
      MONTHLY_KINDS.flatMap((kind) => {
        const generation = generationOf(kind, month, index);
        return generation === undefined
          ? []
          : [{ kind, generation, isCurrent: monthAlias(kind, month) in aliases }];
      })
    );
  }

  /** Generations that are written to and read; a kind that has none yet is absent. */
  async function current(month: string): Promise<Partial<Generations>> {
    const generations: { [K in MonthlyKind]?: number } = {};
    for (const { kind, generation, isCurrent } of await find(month)) {
      if (isCurrent) generations[kind] = generation;
    }
    return generations;
  }

  /** Makes what the month lacks for requests to be written; what is summed up comes with maintenance. */
  async function ensure(month: string): Promise<Generations> {
    const existing = await current(month);
    const generations = ofEach((kind) => existing[kind] ?? (isSummed(kind) ? 0 : 1));
    const lacking = MONTHLY_KINDS.filter((kind) => !isSummed(kind) && !(kind in existing));
    await Promise.all(
      lacking.map((kind) =>
        ensureIndex(transport, generationIndex(kind, month, generations[kind]), {
          aliases: { [monthAlias(kind, month)]: { is_write_index: true }, [MONTHLY[kind]]: {} },
        })
      )
    );
    return generations;
  }

  /** Makes empty indices beside the current ones; nobody sees them. @returns their numbers */
  async function prepare(month: string, kinds: readonly MonthlyKind[]): Promise<Generations> {
    const found = await find(month);
    const after = (kind: MonthlyKind) =>
      Math.max(0, ...found.filter((each) => each.kind === kind).map((each) => each.generation)) + 1;
    const next = ofEach((kind) => (kinds.includes(kind) ? after(kind) : 0));
    for (const { index } of named(month, next)) await ensureIndex(transport, index);
    return next;
  }

  /** Generations to indices; 0 is none. */
  const named = (month: string, generations: Partial<Generations>) =>
    MONTHLY_KINDS.flatMap((kind) => {
      const generation = generations[kind];
      return generation ? [{ kind, index: generationIndex(kind, month, generation) }] : [];
    });

  /**
   * Lets these take the place of the current ones, all in one step. The old ones stay a while as
   * superseded: a search that began before must find them whole. Leases of all streams that write the
   * month must be held.
   */
  async function swap(month: string, next: Partial<Generations>): Promise<void> {
    const before = await find(month);
    const indices = named(month, next);
    for (const { index } of indices) await refresh(transport, index);
    await updateAliases(
      transport,
      indices.flatMap(({ kind, index }) => [
        { add: { index, alias: MONTHLY[kind] } },
        { add: { index, alias: monthAlias(kind, month), is_write_index: true } },
        ...before
          .filter((old) => old.kind === kind && old.isCurrent)
          .map(({ generation }) => generationIndex(kind, month, generation))
          .filter((old) => old !== index)
          .flatMap((old) => supersede(old, [MONTHLY[kind], monthAlias(kind, month)])),
      ])
    );
  }

  /** Deletes indices that did not become current. */
  async function abandon(month: string, generations: Partial<Generations>): Promise<void> {
    for (const { index } of named(month, generations)) await deleteIndex(transport, index);
  }

  return { current, ensure, prepare, swap, abandon };
}

export type GenerationStore = ReturnType<typeof generationStore>;
