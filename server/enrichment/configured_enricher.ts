import { createEnricher, Enricher } from '../../common/enrich/create_enricher';
import { EnrichPorts, VisitorClues } from '../../common/enrich/options';
import { CountryDatabase, embeddedCountryDatabase, openCountryDatabase } from './country';
import { digestOf } from '../digest';
import { EnricherInputs } from './enricher_inputs';
import { linearRegex } from './linear_regex';
import { createLinkTable } from './link_table';
import { keysOfRun, visitorHash, VisitorKeys } from './visitor_keys';

/** What the documents of an enricher depend on: two enrichers with the same make the same documents. */
export interface EnricherVersions {
  readonly rules: string;
  /** Absent where no record and no catalogue is known. */
  readonly links?: string;
  /** Absent without a database. */
  readonly country?: string;
  /** Of all of them, 16 hexadecimal digits: for checkpoints. */
  readonly digest: string;
}

export interface ConfiguredEnricher {
  readonly versions: EnricherVersions;
  /**
   * Does a pure piece of work, such as enriching a batch of lines. Where the key of a month was not
   * there, it is loaded and the work done again: its result must not depend on how often it runs.
   * @throws SextantError where keys cannot be had
   */
  batch<R>(work: (enricher: Enricher) => R): Promise<R>;
}

/** A path once opened in this thread is not read again: an enricher is made for each log. */
const databases = new Map<string, CountryDatabase>();

function countryDatabase(configured: string | undefined): CountryDatabase | undefined {
  const path = configured ?? embeddedCountryDatabase();
  if (path === undefined) return undefined;
  // What the operator replaces must be read anew.
  if (configured !== undefined) return openCountryDatabase(path);
  const database = databases.get(path) ?? openCountryDatabase(path);
  databases.set(path, database);
  return database;
}

/**
 * The enricher of an installation, with its country database, visitors, links and rules in linear
 * time. One per thread: `inputs` is plain data, the rest is opened here.
 *
 * @param keys of visitors; without them those of this run alone
 * @throws Error or SextantError with a clear sentence where an input is wrong
 */
export function createConfiguredEnricher(
  inputs: EnricherInputs,
  keys: VisitorKeys = keysOfRun()
): ConfiguredEnricher {
  const database = countryDatabase(inputs.countryDatabase);
  const table = createLinkTable(inputs.links);
  const hash = visitorHash(keys);
  /** Months of impossible times: no key will ever be there. */
  const hopeless = new Set<string>();
  let missing = new Set<string>();

  function visitor(clues: VisitorClues): string | undefined {
    const found = hash(clues);
    if (found === undefined && !hopeless.has(clues.month)) missing.add(clues.month);
    return found;
  }

  const ports: EnrichPorts = {
    country: database?.country,
    visitor,
    links: table.version === undefined ? undefined : table.links,
    compile: linearRegex,
  };
  const options = { ...inputs.options, linksVersion: table.version };
  const enricher = createEnricher(options, ports);
  const parts = {
    rules: options.rulesVersion ?? '',
    links: table.version,
    country: database?.version,
  };

  async function batch<R>(work: (enricher: Enricher) => R): Promise<R> {
    missing = new Set();
    const result = work(enricher);
    const months = Array.from(missing);
    if (months.length === 0) return result;
    await keys.ensure(months);
    for (const month of months) if (!keys.keyOf(month)) hopeless.add(month);
    return work(enricher);
  }

  return { versions: { ...parts, digest: digestOf([parts, options]) }, batch };
}
