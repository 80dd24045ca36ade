import { AccessLogEntry } from '../logs/access_log_entry';
import { mapTile } from '../ogc/map_tile';
import { clientAddress } from './client_address';
import { Parts } from './document_part';
import { emptyLineDocument } from './draft_document';
import { EnrichOptions, EnrichPorts, LineOrigin } from './options';
import { targetReader } from './read_target';
import { visitReader } from './read_visit';
import { LINE_STEPS, makeSteps } from './steps';

export type EntryReader = (entry: AccessLogEntry, origin: LineOrigin) => Parts;

/** Reads entries by all steps, and remembers what it read. @throws Error where an option is wrong */
export function entryReader(options: EnrichOptions, ports: EnrichPorts): EntryReader {
  const addressOf = clientAddress(options.trustedProxies);
  const readTarget = targetReader(options, ports);
  const readVisit = visitReader(options, ports);
  const steps = makeSteps(LINE_STEPS, options, ports);

  return (entry, origin) => {
    const { part, place, clues, method } = readTarget(entry);
    const document = emptyLineDocument();
    const draft = { entry, origin, clues, method, document };
    for (const step of steps) step(draft);
    document['url.query'] = place.query || undefined;
    document['ogc.center'] = place.center;
    document['ogc.tile'] = place.center && mapTile(place.center);
    const visit = readVisit({ entry, address: addressOf(entry) });
    return { line: document, target: part, visit };
  };
}

/** A reader that forgets all it remembers after so many entries: for those that are large. */
export function forgetful(entries: number, make: () => EntryReader): EntryReader {
  let reader: EntryReader | undefined;
  let read = 0;
  return (entry, origin) => {
    const current = reader && read < entries ? reader : make();
    read = current === reader ? read + 1 : 1;
    reader = current;
    return current(entry, origin);
  };
}
