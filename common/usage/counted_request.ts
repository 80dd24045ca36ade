import { Parts } from '../enrich/document_part';
import { KeptRequest } from './keep_rules';
import { CountedRequest } from './row';

/** What rows and keep rules need to know of a document in parts. */
export function countedRequest(parts: Parts): CountedRequest & KeptRequest {
  const { line, target, visit } = parts;
  const { fields } = target;
  let visitor: string | undefined;
  for (const part of visit) visitor = visitor ?? part.fields['sextant.visitor'];
  return {
    'http.response.body.bytes': line['http.response.body.bytes'],
    'event.duration': line['event.duration'],
    'event.outcome': line['event.outcome'],
    'http.response.status_code': line['http.response.status_code'],
    'ogc.exception': line['ogc.exception'],
    'ogc.service': fields['ogc.service'],
    'ogc.operation': fields['ogc.operation'],
    'sextant.usage': fields['sextant.usage'],
    'sextant.visitor': visitor,
  };
}
