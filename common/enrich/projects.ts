import { decodePercent } from '../ogc/percent';
import { remember } from '../ogc/remember';
import { RequestTarget } from '../ogc/request_target';
import { BoundedCache } from './bounded_cache';
import { ProjectRule, TextPattern } from './options';
import { compileProjectPattern, PROJECT_NAME, ProjectPattern } from './project_pattern';
import { splitReferrer } from './referrer';

export interface ProjectClues {
  readonly target: RequestTarget;
  /** Host asked for, lower case. */
  readonly domain?: string;
  readonly layers?: readonly string[];
  /** As sent. */
  readonly referrer?: string;
}

/** Undefined where a condition of the rule does not hold. */
export type ProjectOf = (clues: ProjectClues) => string | undefined;

type Compile = (source: string) => TextPattern;

const caseless: Compile = (source) => new RegExp(source, 'i');

/** What marks a regular expression, as in nginx. */
const REGEX = '~';
/** A group that captures. */
const GROUP = /(?:^|[^\\])\((?:[^?]|\?P?<[A-Za-z])/;
/** Longer texts are no path or name that a rule is written for. */
const LONGEST = 2048;

function regexPattern(source: string, compile: Compile): ProjectPattern {
  const pattern = compile(source);
  // A linear-time engine is slow: texts of a log are few.
  const known = new BoundedCache<{ readonly name?: string }>(4096);
  const ask = (text: string) => {
    const found = pattern.exec(text.slice(0, LONGEST));
    if (!found) return {};
    const name = (found[1] || '').toLowerCase();
    return name === '' || PROJECT_NAME.test(name) ? { name } : {};
  };
  return (text) => known.get(text, ask).name;
}

function textPattern(text: string, open: boolean, compile: Compile): ProjectPattern {
  return text.startsWith(REGEX)
    ? regexPattern(text.slice(1).trim(), compile)
    : compileProjectPattern(text, open);
}

function hostPattern(host: string, compile: Compile): ProjectPattern {
  if (host.startsWith(REGEX)) return textPattern(host, true, compile);
  const lower = host.toLowerCase();
  const suffix = lower.startsWith('*.') ? lower.slice(1) : undefined;
  return (domain) =>
    domain === lower || (suffix !== undefined && domain.endsWith(suffix)) ? '' : undefined;
}

/** `host`, `*.host` or `host/path` of a referring page, or a regular expression. */
export function refererPattern(
  referer: string,
  compile: Compile = caseless
): (referrer: string) => string | undefined {
  if (referer.startsWith(REGEX)) return textPattern(referer, true, compile);
  const slash = referer.indexOf('/');
  const host = hostPattern(slash < 0 ? referer : referer.slice(0, slash), compile);
  const rest = slash < 0 ? '' : referer.slice(slash);
  const path = rest.length > 1 ? compileProjectPattern(rest, true) : () => '';
  return remember((text) => {
    const found = splitReferrer(text);
    return found && host(found.host) !== undefined ? path(decodePercent(found.path)) : undefined;
  });
}

function parameterCondition(
  { name, value }: { readonly name: string; readonly value?: string },
  compile: Compile
): ProjectOf {
  const match = textPattern(value === undefined ? '*' : value, false, compile);
  const key = name.toLowerCase();
  return ({ target }) => {
    const found = target.params.get(key);
    return found === undefined || (found === '' && value !== undefined) ? undefined : match(found);
  };
}

function layerCondition(layer: string, compile: Compile): ProjectOf {
  const match = remember(textPattern(layer, true, compile));
  return ({ layers }) => {
    if (!layers) return undefined;
    for (const name of layers) {
      const found = match(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function conditionsOf(rule: ProjectRule, compile: Compile): ProjectOf[] {
  const { host, path, parameter, layer, referer } = rule;
  const conditions: ProjectOf[] = [];
  if (host) {
    const match = hostPattern(host, compile);
    conditions.push(({ domain }) => match(domain || ''));
  }
  if (path) {
    const match = textPattern(path, true, compile);
    const known = new BoundedCache<{ readonly name?: string }>(4096);
    const ask = (text: string) => ({ name: match(decodePercent(text)) });
    conditions.push(({ target }) => known.get(target.path, ask).name);
  }
  if (parameter) conditions.push(parameterCondition(parameter, compile));
  if (layer) conditions.push(layerCondition(layer, compile));
  if (referer) {
    const match = refererPattern(referer, compile);
    conditions.push(({ referrer }) => (referrer ? match(referrer) : undefined));
  }
  return conditions;
}

function captures({ host, path, parameter, layer, referer }: ProjectRule): boolean {
  return [host, path, parameter && parameter.value, layer, referer].some(
    (text = '') => text.includes('{project}') || (text.startsWith(REGEX) && GROUP.test(text))
  );
}

/**
 * Compiles one rule.
 *
 * @param compile of regular expressions, case-insensitive
 * @throws Error that tells what is wrong with it
 */
export function compileProjectRule(rule: ProjectRule, compile: Compile = caseless): ProjectOf {
  const conditions = conditionsOf(rule, compile);
  if (conditions.length === 0) {
    throw new Error('none of host, path, parameter, layer and referer');
  }
  if (!rule.project && !captures(rule)) {
    throw new Error('neither project nor a pattern with {project} or a group');
  }
  const among = rule.among && new Set(rule.among.map((name) => name.toLowerCase()));

  return (clues) => {
    let captured = '';
    for (const condition of conditions) {
      const found = condition(clues);
      if (found === undefined) return undefined;
      captured = found || captured;
    }
    if (among && captured && !among.has(captured)) return undefined;
    return rule.project || captured || undefined;
  };
}
