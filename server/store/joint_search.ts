import { linesOf, multiSearch } from './multi_search';
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

/** Searches that can be asked as one: the first of them, and the aggregations of each. */
interface Group {
  readonly search: Search;
  readonly members: { readonly at: number; readonly aggs: unknown }[];
}

/** What two searches must share to be asked as one; undefined where one asks for documents. */
function sharedBy({ index, body: { aggs, ...rest } }: Search): string | undefined {
  return isRecord(aggs) && rest.size === 0 ? JSON.stringify([index, rest]) : undefined;
}

function groupsOf(searches: readonly Search[]): Group[] {
  const groups = new Map<string, Group>();
  searches.forEach((search, at) => {
    const key = sharedBy(search) ?? `alone ${at}`;
    const group = groups.get(key) ?? { search, members: [] };
    group.members.push({ at, aggs: search.body.aggs });
    groups.set(key, group);
  });
  return Array.from(groups.values());
}

function jointOf({ search, members }: Group): Joint {
  if (members.length === 1) return { search, members };
  const aggs: Record<string, unknown> = {};
  const nameByText = new Map<string, string>();
  const nameOf = (aggregation: unknown) => {
    const text = JSON.stringify(aggregation);
    const name = nameByText.get(text) ?? `a${nameByText.size}`;
    nameByText.set(text, name);
    aggs[name] = aggregation;
    return name;
  };
  const named = members.map(({ at, aggs: own }) => ({
    at,
    names: new Map(Object.entries(Object(own)).map(([name, each]) => [name, nameOf(each)])),
  }));
  return { search: { ...search, body: { ...search.body, aggs } }, members: named };
}

/** A number of a part of the shards would be wrong: rather the panel says that it failed. */
const asked = ({ index, body }: Search): string =>
  linesOf({ index, ignore_unavailable: true, allow_partial_search_results: false }, body);

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
  const joints = groupsOf(searches).map(jointOf);
  const answers = await multiSearch(
    transport,
    joints.map(({ search }) => asked(search))
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
      again.flatMap((at) => searches[at] ?? []).map(asked)
    );
    again.forEach((at, number) => {
      found[at] = alone[number] ?? {};
    });
  }
  return found;
}
