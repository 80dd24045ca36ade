import { multiSearch } from './multi_search';
import type { Transport } from './transport';

export interface Search {
  readonly index: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = Readonly<Record<string, unknown>>;

/** Searches asked as one: each of them has its aggregations under a name of its own. */
interface Joint {
  readonly search: Search;
  /** Of the searches that were given. */
  readonly members: readonly number[];
  /** What stands before the names of a member's aggregations; '' where it is alone. */
  prefixOf(member: number): string;
}

const isRecord = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

const renamed = (aggs: Answer, rename: (name: string) => string | undefined): Answer =>
  Object.fromEntries(
    Object.entries(aggs).flatMap(([name, aggregation]) => {
      const other = rename(name);
      return other === undefined ? [] : [[other, aggregation]];
    })
  );

/** What two searches must share to be asked as one; undefined where one asks for documents. */
function sharedBy({ index, body: { aggs, ...rest } }: Search): string | undefined {
  return isRecord(aggs) && rest.size === 0 ? JSON.stringify([index, rest]) : undefined;
}

function joint(searches: readonly Search[], members: readonly number[]): Joint | undefined {
  const [first] = members.flatMap((member) => searches[member] ?? []);
  if (!first) return undefined;
  if (members.length === 1) return { search: first, members, prefixOf: () => '' };
  // The same aggregations are asked once.
  const numbers = new Map<string, number>();
  const aggs: Record<string, unknown> = {};
  const prefixes = new Map<number, string>();
  for (const member of members) {
    const own = Object(searches[member]?.body.aggs);
    const text = JSON.stringify(own);
    const number = numbers.get(text) ?? numbers.size;
    const prefix = `${number}:`;
    if (!numbers.has(text))
      Object.assign(
        aggs,
        renamed(own, (name) => prefix + name)
      );
    numbers.set(text, number);
    prefixes.set(member, prefix);
  }
  return {
    search: { index: first.index, body: { ...first.body, aggs } },
    members,
    prefixOf: (member) => prefixes.get(member) ?? '',
  };
}

function joined(searches: readonly Search[]): Joint[] {
  const groups = new Map<string, number[]>();
  searches.forEach((search, at) => {
    const key = sharedBy(search) ?? `alone ${at}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return Array.from(groups.values()).flatMap((members) => joint(searches, members) ?? []);
}

function linesOf({ index, body }: Search): string {
  // A number of a part of the shards would be wrong: rather the panel says that it failed.
  const header = { index, ignore_unavailable: true, allow_partial_search_results: false };
  return `${JSON.stringify(header)}\n${JSON.stringify(body)}\n`;
}

function answerOf(answer: Answer, prefix: string): Answer {
  if (prefix === '' || !isRecord(answer.aggregations)) return answer;
  const own = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined);
  return { ...answer, aggregations: renamed(answer.aggregations, own) };
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
  joints.forEach(({ members, prefixOf }, at) => {
    const answer = answers[at] ?? {};
    if (members.length > 1 && 'error' in answer) again.push(...members);
    else for (const member of members) found[member] = answerOf(answer, prefixOf(member));
  });
  if (again.length > 0) {
    const alone = await multiSearch(
      transport,
      again.flatMap((member) => searches[member] ?? []).map(linesOf)
    );
    again.forEach((member, at) => (found[member] = alone[at] ?? {}));
  }
  return found;
}
