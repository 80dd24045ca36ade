import { RequestDocument } from '../index_schema/requests';
import { AccessLogEntry } from '../logs/access_log_entry';
import { completeRequest } from '../ogc/complete_request';
import { parseTarget } from '../ogc/parse_request';
import { withBody } from '../ogc/post_body';
import { takeApart } from '../ogc/request_target';
import { clientAddress } from './client_address';
import { cleanTarget } from './clean_target';
import { emptyDocument } from './draft_document';
import { excerptOf } from './excerpt';
import { lineReader } from './line_reader';
import { Enriched, EnrichOptions, EnrichPorts, LineOrigin } from './options';
import { EnrichStep } from './pipeline';
import { STEPS } from './steps';

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
  const steps = STEPS.map((make) => make(options, ports)).filter(
    (step): step is EnrichStep => step !== undefined
  );

  function enrichEntry(entry: AccessLogEntry, origin: LineOrigin): RequestDocument {
    const target = withBody(cleanTarget(takeApart(entry.method, entry.target)), entry.body);
    const document = emptyDocument();
    const request = completeRequest(parseTarget(target), entry.ogc);
    const domain = target.domain || entry.domain || options.domain;
    const draft = { entry, origin, target, request, domain, address: addressOf(entry), document };
    for (const step of steps) step(draft);
    return document;
  }

  return {
    enrichEntry,
    enrich(line, origin) {
      const parsed = read(line, origin);
      return parsed.entry
        ? { document: enrichEntry(parsed.entry, origin) }
        : { rejected: parsed.rejected, excerpt: excerptOf(line) };
    },
  };
}
