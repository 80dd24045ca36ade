import crawlers from 'crawler-user-agents';
import { createIsbotFromList, list as telling } from 'isbot';
import { ClientType } from '../options';
import { Client } from './agent_rule';
import { needleOf } from './needle';

interface Crawler {
  /** Without it the pattern need not be tried. */
  readonly needle: string;
  readonly source: string;
  /** Compiled when it is first needed: a log meets few of them. */
  pattern?: RegExp;
  readonly type: ClientType;
}

/** Tagged as libraries, yet what they fetch is a site to copy, not a service to use. */
const SCRAPERS =
  /^(?:Scrapy|HTTrack|SimpleCrawler|phpcrawl|crawler4j|colly|trafilatura|larbin|newspaper|GoParserBot|rawweb-bot)/;

function typeOf(pattern: string, tags: readonly string[]): ClientType {
  if (tags.includes('monitoring')) return 'probe';
  if (SCRAPERS.test(pattern)) return 'robot';
  return tags.includes('http-library') ? 'machine' : 'robot';
}

const CRAWLERS: readonly Crawler[] = crawlers.map(({ pattern, tags }) => ({
  needle: needleOf(pattern),
  source: pattern,
  type: typeOf(pattern, tags || []),
}));

/** The words found, without the marks around them: `Googlebot/` → Googlebot. */
function nameOf(found: string): string | undefined {
  const name = found.replace(/^[^\w]+|[^\w]+$/g, '').slice(0, 64);
  return name === '' ? undefined : name;
}

/** Robots by crawler-user-agents (MIT); its monitors are probes, its libraries machines. */
export function knownCrawler(agent: string): Client | undefined {
  for (const crawler of CRAWLERS) {
    if (!agent.includes(crawler.needle)) continue;
    crawler.pattern = crawler.pattern || new RegExp(crawler.source);
    const found = crawler.pattern.exec(agent);
    if (found) return { type: crawler.type, name: nameOf(found[0]) };
  }
  return undefined;
}

/**
 * What isbot says of an agent's form, not of its words: a bare name, a bare version, a lack of spaces.
 * So look scripts, old phones and cut agents too, which are no robots.
 */
const FORMS = new Set([
  ';\\s\\w+;$',
  '\\b\\w+/1\\.0;',
  '^[\\w \\.\\-\\(?:\\):%]+(?:/v?\\d+(?:\\.\\d+)?(?:\\.\\d{1,10})*?)?(?:,|$)',
  '^[\\w\\-]+/[\\w]+$',
  '^[^ ]{50,}$',
  '^\\d+\\b',
  '^\\w+/[\\w\\(\\)]*$',
  '^\\w+/\\d\\.\\d\\s\\([\\w@]+\\)$',
  '^mozilla/\\d\\.\\d\\s[\\w\\.-]+$',
  '^mozilla/\\d\\.\\d\\s\\((?:compatible;)?(?:\\s?[\\w\\d-.]+[\\s/]\\d+\\.\\d+)?\\)$',
  // Browsers and a phone's updater.
  '^amaya',
  '^netsurf',
  '^zdm/\\d',
  'browsex',
  'ibisbrowser',
  'offbyone',
  // A plug-in of Internet Explorer.
  'chromeframe',
]);

/** Words of libraries and of programs written with them. */
const LIBRARIES = new Set([
  '(?<!lib)http',
  '\\bperl\\b',
  '^php',
  '^postman',
  '^python',
  '^rest',
  '^svn',
  '^wget',
  '^microsoft bits',
  'java(?!;)',
  'library',
  'node\\b',
]);

const isLibrary = createIsbotFromList(telling.filter((word) => LIBRARIES.has(word)));
const isRobot = createIsbotFromList(
  telling.filter((word) => !LIBRARIES.has(word) && !FORMS.has(word))
);

/** Robots by isbot's words, where no list has their name. */
export function looksLikeRobot(agent: string): Client | undefined {
  return isRobot(agent) ? { type: 'robot' } : undefined;
}

/** The last help: words of libraries. Old phones write "HTTPS" and "Java" too: ask for browsers first. */
export function looksLikeLibrary(agent: string): Client | undefined {
  return isLibrary(agent) ? { type: 'machine' } : undefined;
}
