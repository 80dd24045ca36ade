import { ClientType } from '../options';

/** What an agent tells of its sender. */
export interface Client {
  readonly type: ClientType;
  readonly name?: string;
  readonly version?: string;
}

/** A line of the tables in this folder: the first whose pattern is found in the agent decides. */
export interface AgentRule {
  readonly name: string;
  /** Its first group is the version. Linear: no repetition inside a repetition. */
  readonly pattern: RegExp;
  /** Rewrites the version as written to the one that people know. */
  readonly version?: (written: string) => string;
}

/** Builds the usual pattern of a product: its name, then "/", "-" or a space, then a version. */
export function product(name: string): RegExp {
  return new RegExp(`(?:^|[^a-z0-9])${name}(?:[/ -]v?(\\d[\\w.]{0,24}))?(?![a-z0-9])`, 'i');
}

/** The client by a table, or undefined where no line of it fits. */
export function matchRules(
  agent: string,
  type: ClientType,
  rules: readonly AgentRule[]
): Client | undefined {
  for (const rule of rules) {
    const found = rule.pattern.exec(agent);
    if (found) {
      const written = found[1];
      const version = written && rule.version ? rule.version(written) : written;
      return { type, name: rule.name, version };
    }
  }
  return undefined;
}
