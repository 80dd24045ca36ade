import { RequestDocument } from '../index_schema/requests';
import { AccessLogEntry } from '../logs/access_log_entry';
import { mapTile } from '../ogc/map_tile';
import { clientAddress } from './client_address';
import { documentOf, Parts } from './document_part';
import { emptyLineDocument } from './draft_document';
import { excerptOf } from './excerpt';
import { lineReader } from './line_reader';
import { Enriched, EnrichOptions, EnrichPorts, LineOrigin } from './options';
import { targetReader } from './read_target';
import { visitReader } from './read_visit';
import { LINE_STEPS, makeSteps } from './steps';

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
  const addressOf = clientAddress(options.trustedProxies);
  const readTarget = targetReader(options, ports);
  const readVisit = visitReader(options, ports);
  const steps = makeSteps(LINE_STEPS, options, ports);

  function partsOf(entry: AccessLogEntry, origin: LineOrigin): Parts {
    const { part, place, clues, method } = readTarget(entry);
    const document = emptyLineDocument();
    const draft = { entry, origin, clues, method, document };
    for (const step of steps) step(draft);
    document['url.query'] = place.query || undefined;
    document['ogc.center'] = place.center;
    document['ogc.tile'] = place.center && mapTile(place.center);
    const visit = readVisit({ entry, address: addressOf(entry) });
    return { line: document, target: part, visit };
  }

  return {
    enrichEntry: (entry, origin) => documentOf(partsOf(entry, origin)),
    enrich(line, origin) {
      const parsed = read(line, origin);
      return parsed.entry
        ? { parts: partsOf(parsed.entry, origin) }
        : { rejected: parsed.rejected, excerpt: excerptOf(line) };
    },
  };
}
