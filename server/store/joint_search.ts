import { multiSearch } from './multi_search';
import type { Transport } from './transport';

export interface Search {
  readonly index: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = Readonly<Record<string, unknown>>;

/** Searches asked as one: aggregations under names that no two of them share, each asked once. */
interface Joint {
  readonly search: Search;
  /** Of the searches that were given, each with its own names for what is asked; none where it is alone. */
  readonly members: readonly {
    readonly at: number;
    readonly names?: ReadonlyMap<string, string>;
  }[];
}

const isRecord = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

/** What two searches must share to be asked as one; undefined where one asks for documents. */
function sharedBy({ index, body: { aggs, ...rest } }: Search): string | undefined {
  return isRecord(aggs) && rest.size === 0 ? JSON.stringify([index, rest]) : undefined;
}

function joint(searches: readonly Search[], members: readonly number[]): Joint[] {
  const [first] = members.flatMap((at) => searches[at] ?? []);
  if (!first) return [];
  if (members.length === 1) return [{ search: first, members: members.map((at) => ({ at })) }];
  const aggs: Record<string, unknown> = {};
  const asked = new Map<string, string>();
  const nameOf = (aggregation: unknown) => {
    const text = JSON.stringify(aggregation);
    const name = asked.get(text) ?? `a${asked.size}`;
    asked.set(text, name);
    aggs[name] = aggregation;
    return name;
  };
  const named = members.map((at) => {
    const own = Object.entries(Object(searches[at]?.body.aggs));
    return { at, names: new Map(own.map(([name, each]) => [name, nameOf(each)])) };
  });
  return [{ search: { index: first.index, body: { ...first.body, aggs } }, members: named }];
}

function joined(searches: readonly Search[]): Joint[] {
  const groups = new Map<string, number[]>();
  searches.forEach((search, at) => {
    const key = sharedBy(search) ?? `alone ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return Array.from(groups.values()).flatMap((members) => joint(searches, members));
}

function linesOf({ index, body }: Search): string {
  // A number of a part of the shards would be wrong: rather the panel says that it failed.
  const header = { index, ignore_unavailable: true, allow_partial_search_results: false };
  return `${JSON.stringify(header)}\n${JSON.stringify(body)}\n`;
}

function answerOf(answer: Answer, names: ReadonlyMap<string, string> | undefined): Answer {
  if (!names || !isRecord(answer.aggregations)) return answer;
  const { aggregations } = answer;
  const own = Array.from(names, ([name, asked]) => [name, aggregations[asked]] as const);
  return { ...answer, aggregations: Object.fromEntries(own) };
}

/**
 * Searches in one request. Those of the same documents, of which only aggregations are asked, are one search:
 * many panels of a page narrow nothing more than the page does, and each search costs its part of every index.
 * Where it fails, each is asked alone, so that one that cannot be answered takes no other with it.
 *
 * @returns an answer for each; a search that fails says so in its place
 * @throws SextantError where the whole fails
 */
export async function jointSearch(
  transport: Transport,
  searches: readonly Search[]
): Promise<Answer[]> {
  const joints = joined(searches);
  const answers = await multiSearch(
    transport,
    joints.map(({ search }) => linesOf(search))
  );
  const found: Answer[] = searches.map(() => ({}));
  const again: number[] = [];
  joints.forEach(({ members }, number) => {
    const answer = answers[number] ?? {};
    const isRefused = members.length > 1 && 'error' in answer;
    for (const { at, names } of members) {
      if (isRefused) again.push(at);
      else found[at] = answerOf(answer, names);
    }
  });
  if (again.length > 0) {
    const alone = await multiSearch(
      transport,
      again.flatMap((at) => searches[at] ?? []).map(linesOf)
    );
    again.forEach((at, number) => {
      found[at] = alone[number] ?? {};
    });
  }
  return found;
}
