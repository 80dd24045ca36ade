import { Address, inRanges, parseAddress, parseRange, Range } from '../addresses';
import { BoundedCache } from '../bounded_cache';
import { CLIENT_TYPES, ClientRule, TextPattern } from '../options';
import { Client } from './agent_rule';

type Compile = (source: string) => TextPattern;

interface Compiled {
  readonly rule: ClientRule;
  readonly agent?: TextPattern;
  readonly ranges?: readonly Range[];
}

/** Longer agents tell nothing more, and the pattern is not ours. */
const LONGEST = 1024;

function compileRule(rule: ClientRule, at: number, compile: Compile): Compiled {
  const place = `Client rule ${at + 1}`;
  if (!CLIENT_TYPES.includes(rule.type)) {
    throw new Error(`${place}: type "${rule.type}" is none of ${CLIENT_TYPES.join(', ')}`);
  }
  if (rule.agent === undefined && rule.addresses === undefined) {
    throw new Error(`${place}: neither agent nor addresses`);
  }
  try {
    return {
      rule,
      agent: rule.agent === undefined ? undefined : compile(rule.agent),
      ranges: rule.addresses && rule.addresses.map(parseRange),
    };
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function match({ rule, agent, ranges }: Compiled, text: string, from?: Address) {
  if (ranges && !(from && inRanges(from, ranges))) return undefined;
  const found = agent && agent.exec(text);
  if (agent && !found) return undefined;
  return { type: rule.type, name: rule.name, version: (found && found[1]) || undefined };
}

/**
 * The operator's own rules; undefined where there are none.
 *
 * @throws Error that names the rule, for a broken pattern, a wrong range or an unknown type
 */
export function operatorRules(
  rules: readonly ClientRule[],
  compile: Compile = (source) => new RegExp(source, 'i')
): ((agent: string, address: string) => Client | undefined) | undefined {
  if (rules.length === 0) return undefined;
  const compiled = rules.map((rule, at) => compileRule(rule, at, compile));
  const byAddress = compiled.some(({ ranges }) => ranges !== undefined);
  const known = new BoundedCache<{ readonly client?: Client }>(8192);
  return (agent, address) =>
    known.get(byAddress ? `${address} ${agent}` : agent, () => {
      const from = byAddress ? parseAddress(address) : undefined;
      for (const each of compiled) {
        const client = match(each, agent.slice(0, LONGEST), from);
        if (client) return { client };
      }
      return {};
    }).client;
}
