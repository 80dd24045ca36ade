import { documentOf } from '../../common/enrich/document_part';
import { join } from 'path';
import type { RequestDocument } from '../../common/index_schema/requests';
import { createRandom, Random } from '../../samples/random';
import { sampleLogLines } from '../../samples/logs/sample_log';
import { writeSamples } from '../../samples/write_samples';
import { createConfiguredEnricher } from '../../server/enrichment/configured_enricher';
import { readEnricherInputs } from '../../server/enrichment/enricher_inputs';

const UNTIL = new Date('2026-03-01T00:00:00Z');
const BASE = 60_000;
const DAY = 86_400_000;

/** What one visitor asked for on one day: requests that belong together. */
type Session = readonly RequestDocument[];

const timeOf = (request: RequestDocument) => Date.parse(request['@timestamp'] ?? '');

/** The product's sample requests, enriched as an ingest does, by visitor and day. */
export async function sampleSessions(folder: string): Promise<Session[]> {
  const options = { until: UNTIL, requests: BASE };
  const { catalogues } = await writeSamples(join(folder, 'query'), options);
  const projects = [{ path: '/services/{wms|wfs|wcs|wmts}/{project}' }];
  const enrichment = { projects, records: catalogues };
  const configured = createConfiguredEnricher(await readEnricherInputs({ enrichment, log: {} }));
  const lines = Array.from(sampleLogLines(options));
  const documents = await configured.batch((enricher) =>
    lines.map(({ server, line }, offset) => {
      const { parts } = enricher.enrich(line, { server, file: `${server}.log`, offset });
      return parts && documentOf(parts);
    })
  );
  const sessions = new Map<string, RequestDocument[]>();
  for (const document of documents) {
    if (!document) continue;
    const key = `${document['sextant.visitor']} ${document['@timestamp']?.slice(0, 10)}`;
    const known = sessions.get(key);
    if (known) known.push(document);
    else sessions.set(key, [document]);
  }
  return Array.from(sessions.values());
}

function moved(session: Session, day: number, turn: number, random: Random): RequestDocument[] {
  const shift = day - Math.floor(timeOf(session[0] ?? {}) / DAY) * DAY;
  return session.map((request) => {
    const duration = request['event.duration'];
    return {
      ...request,
      '@timestamp': new Date(timeOf(request) + shift).toISOString(),
      'event.duration':
        duration === undefined ? undefined : Math.round(duration * random.logNormal(1, 0.3)),
      'sextant.visitor': `${request['sextant.visitor']}${turn}`,
    };
  });
}

/**
 * The requests of one day: sessions of the samples, drawn at random, each by someone of a public that
 * grows with the number of requests. The same for the same day and number.
 *
 * @param publics how many people each visitor of the samples stands for
 */
export function requestsOfDay(
  sessions: readonly Session[],
  day: number,
  count: number,
  publics: number
): RequestDocument[] {
  const random = createRandom(day / DAY);
  const requests: RequestDocument[] = [];
  while (requests.length < count) {
    const session = random.pick(sessions);
    requests.push(...moved(session, day, random.int(0, publics - 1), random));
  }
  return requests.slice(0, count);
}

/** Days of thirteen months, ms since the epoch, oldest first. */
export const BENCH_DAYS: readonly number[] = Array.from(
  { length: 395 },
  (_, at) => UNTIL.getTime() - (395 - at) * DAY
);
export const BENCH_UNTIL = UNTIL;
export const SAMPLE_REQUESTS = BASE;
