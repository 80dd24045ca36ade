import { RequestDocument } from '../index_schema/requests';
import { AccessLogEntry } from '../logs/access_log_entry';
import { documentOf } from './document_part';
import { excerptOf } from './excerpt';
import { lineReader } from './line_reader';
import { Enriched, EnrichOptions, EnrichPorts, LineOrigin } from './options';
import { entryReader, forgetful } from './read_entry';

/** What is remembered of a line may hold all of it in memory: long ones, in characters, are few at once. */
const LONG = 4096;
const MOST_LONG_LINES = 256;

export interface Enricher {
  /** One line without its end of line. Never throws, unless a port does. */
  enrich(line: string, origin: LineOrigin): Enriched;
  /** An entry that was read elsewhere, as from an index of parsed logs. */
  enrichEntry(entry: AccessLogEntry, origin: LineOrigin): RequestDocument;
}

/**
 * Turns lines of an access log into documents of `sextant-requests`. Same line, same document: what it
 * remembers only saves time. One enricher per thread; options are plain data, ports are made there.
 *
 * @throws Error with a clear sentence where an option is wrong: an unknown format or zone, a broken
 * pattern, a wrong range
 */
export function createEnricher(options: EnrichOptions = {}, ports: EnrichPorts = {}): Enricher {
  const read = lineReader(options);
  const make = () => entryReader(options, ports);
  const partsOf = make();
  const partsOfLong = forgetful(MOST_LONG_LINES, make);

  return {
    enrichEntry: (entry, origin) => documentOf(partsOf(entry, origin)),
    enrich(line, origin) {
      const parsed = read(line, origin);
      if (!parsed.entry) return { rejected: parsed.rejected, excerpt: excerptOf(line) };
      const partsOfIt = line.length > LONG ? partsOfLong : partsOf;
      return { parts: partsOfIt(parsed.entry, origin) };
    },
  };
}
