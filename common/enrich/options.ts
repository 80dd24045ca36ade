import { DurationUnit, RejectReason } from '../logs/line_format';
import { Params } from '../ogc/kvp';
import { OgcRequest } from '../ogc/ogc_request';
import { Parts } from './document_part';

export const CLIENT_TYPES = [
  'browser',
  'gis',
  'machine',
  'cascade',
  'robot',
  'probe',
  'unknown',
] as const;

export type ClientType = (typeof CLIENT_TYPES)[number];

/** An operator's rule: every condition given must hold. The first rule that holds decides. */
export interface ClientRule {
  readonly type: ClientType;
  /** Name of the software, where the rule knows it. */
  readonly name?: string;
  /** Regular expression on the agent, case-insensitive; its first group is the version. */
  readonly agent?: string;
  /** Addresses or CIDR ranges of the client, before truncation. */
  readonly addresses?: readonly string[];
}

/** A network that the operator knows: its people are real users, counted apart where asked. */
export interface NetworkRule {
  readonly name: string;
  /** Addresses or CIDR ranges of the client, before truncation. */
  readonly addresses: readonly string[];
}

/**
 * Names the project of a request: every condition given must hold. A condition is a pattern
 * (`project_pattern.ts`), or, after "~", a regular expression, case-insensitive and not anchored,
 * whose first group is the name.
 */
export interface ProjectRule {
  /** The name, where no pattern captures it. */
  readonly project?: string;
  /** Host asked for: `sextant.ifremer.fr` or `*.ifremer.fr`. */
  readonly host?: string;
  /** Start of the path, by segments: `/services/{wms|wfs}/{project}`; `*` is any one segment. */
  readonly path?: string;
  /** A parameter and a pattern of its value: `{ name: 'map', value: '/maps/{project}.map' }`. */
  readonly parameter?: { readonly name: string; readonly value?: string };
  /** One of the layers asked for: `dcsmm_*`. */
  readonly layer?: string;
  /** Host and start of the path of the referring page: `viewer.ifremer.fr/{project}`. */
  readonly referer?: string;
  /** The only names that a capture may give, so that scanners make no projects. */
  readonly among?: readonly string[];
}

/** All that an enrichment depends on besides its ports. Plain data: it comes from YAML and crosses to worker threads. */
export interface EnrichOptions {
  /** Name of a format, or 'auto': each line by the first format that reads it. Default 'auto'. */
  readonly format?: string;
  /** Unit of integer durations. Default 'us'. */
  readonly durationUnit?: DurationUnit;
  /** IANA zone of times that carry none. Default 'UTC'. */
  readonly timeZone?: string;
  /** Longer lines are rejected; in characters, never below 16 384. Default 65 536. */
  readonly maxLineLength?: number;
  /** Addresses or CIDR ranges whose forwarded chain is believed. Default: private and loopback ones. */
  readonly trustedProxies?: readonly string[];
  readonly clientRules?: readonly ClientRule[];
  readonly projectRules?: readonly ProjectRule[];
  /** Every project rule that holds adds its name, instead of the first alone. */
  readonly allProjects?: boolean;
  /** Hosts of map viewers: a GetFeature that they refer is a map drawn, not a download. */
  readonly viewerHosts?: readonly string[];
  /** Paths that are downloads (a basket, an extractor), as patterns of `ProjectRule.path`. */
  readonly downloadPaths?: readonly string[];
  /** The first whose addresses hold the client's names `sextant.network`. */
  readonly networks?: readonly NetworkRule[];
  /** Host of requests whose log tells none, lower case, without port. */
  readonly domain?: string;
  /** Written to each document. Default: the version of the built-in rules. */
  readonly rulesVersion?: string;
  /** Written to each document: the digest of the links that it was joined by. */
  readonly linksVersion?: string;
}

/** Who sent a request; the parts are never stored. */
export interface VisitorClues {
  /** The whole address, '' where the log has none. */
  readonly address: string;
  readonly user?: string;
  readonly agent?: string;
  /** `YYYY-MM` in UTC: the key changes with it. */
  readonly month: string;
}

export interface LinkClues {
  readonly domain?: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly params: Params;
  readonly request: OgcRequest;
}

export interface Links {
  /** Identifiers (uuid). */
  readonly records: readonly string[];
  /** Names. */
  readonly catalogues: readonly string[];
}

/** A regular expression of the configuration, compiled. */
export interface TextPattern {
  /** The match and its groups, or null. */
  exec(text: string): ArrayLike<string | undefined> | null;
}

/** What the enrichment asks of the outside. Each must be pure for one run: same question, same answer. */
export interface EnrichPorts {
  /** ISO 3166-1 alpha-2 code of a whole address. */
  country?(address: string): string | undefined;
  /** Keyed hash of a visitor; an answer is remembered for a while, undefined is not. */
  visitor?(clues: VisitorClues): string | undefined;
  /** Records and catalogues that a request concerns, by its address, layers and records. */
  links?(clues: LinkClues): Links | undefined;
  /** Compiles regular expressions of rules, case-insensitive; on the server in linear time. Default RegExp. */
  compile?(source: string): TextPattern;
}

/** Where a line comes from. */
export interface LineOrigin {
  /** Configured name of the server that wrote the log. */
  readonly server: string;
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Offset in bytes of the line's first byte in the uncompressed file. */
  readonly offset: number;
  /** Tells logs of one name apart whose lines come mixed. */
  readonly log?: string;
}

/** Every line gives one or the other. */
export type Enriched =
  | {
      /** Make one document of `sextant-requests`: see `documentOf` and `jsonOf`. */
      readonly parts: Parts;
      readonly rejected?: undefined;
    }
  | {
      readonly rejected: RejectReason;
      /** At most 200 characters, without addresses, users, e-mail addresses and tokens. */
      readonly excerpt: string;
      readonly parts?: undefined;
    };
