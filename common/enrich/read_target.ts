import { GeoPoint } from '../index_schema/define_fields';
import { AccessLogEntry } from '../logs/access_log_entry';
import { completeRequest } from '../ogc/complete_request';
import { CutTarget, numberCutter } from '../ogc/cut_numbers';
import { OgcRequest } from '../ogc/ogc_request';
import { parseTarget } from '../ogc/parse_request';
import { withBody } from '../ogc/post_body';
import { RequestTarget, takeApart } from '../ogc/request_target';
import { centerOfMap } from '../ogc/services/wms';
import { BoundedCache } from './bounded_cache';
import { cleanTarget } from './clean_target';
import { DocumentPart, partOf, sharedPart } from './document_part';
import { emptyTargetDocument, TargetDocument } from './draft_document';
import { AnswerClues, cluesBySize } from './exceptions';
import { EnrichOptions, EnrichPorts } from './options';
import { referrerMarks } from './referrer_marks';
import { makeSteps, TARGET_STEPS } from './steps';
import { watchTarget } from './watch_target';

/** Which piece of a map a target asks. */
interface AskedPlace {
  /** Cleaned, without the "?". */
  readonly query: string;
  readonly center?: GeoPoint;
}

/** All that a target tells. */
export interface AskedTarget {
  /** What many targets share. */
  readonly part: DocumentPart;
  readonly place: AskedPlace;
  readonly clues: AnswerClues;
  /** Upper case; '' where no request was read. */
  readonly method: string;
}

/** A target as the steps read it. */
interface ReadTarget {
  readonly target: RequestTarget;
  readonly request: OgcRequest;
  readonly document: TargetDocument;
}

/** What targets tell that differ by numbers alone, of which none but those of a map say anything. */
type Template = (cut: CutTarget) => AskedTarget;

/** No template: targets of this form are read whole. */
const NONE: Template = () => {
  throw new Error('No template');
};

/** Targets that are remembered, by their whole or without numbers: some 2 kB each. */
const MOST_TARGETS = 8192;

/** Cut, and asked for again by a template. */
const NUMBERS_OF_MAPS = ['bbox', 'width', 'height'];

function templateOf({ target, request, document }: ReadTarget): Template {
  const part = sharedPart(document);
  const cluesOf = cluesBySize(target.method, request);
  const { method, params } = target;
  const { crs, version } = request;
  const isCrs = Boolean(params.get('crs'));

  return ({ query, box, width, height }) => {
    const center = box === undefined ? undefined : centerOfMap(box, crs, version, isCrs);
    return { part, place: { query, center }, clues: cluesOf(width, height), method };
  };
}

/**
 * Reads the target of an entry by the steps of a target. Targets of a log differ by numbers, as of the
 * piece of a map, more than by anything else: what the rest of one says is remembered.
 */
export function targetReader(options: EnrichOptions, ports: EnrichPorts) {
  const steps = makeSteps(TARGET_STEPS, options, ports);
  const marksOf = referrerMarks(options, ports);
  const numbers = numberCutter();
  const templates = new BoundedCache<Template>(MOST_TARGETS);
  const wholes = new BoundedCache<AskedTarget>(MOST_TARGETS);

  const takeEntry = ({ method, target, body }: AccessLogEntry): RequestTarget =>
    withBody(cleanTarget(takeApart(method, target)), body);

  function read(entry: AccessLogEntry, target = takeEntry(entry)): ReadTarget {
    const { referrer, stored } = entry;
    const request = completeRequest(parseTarget(target), entry.ogc);
    const domain = target.domain || entry.domain || options.domain;
    const document = emptyTargetDocument();
    const draft = { target, request, domain, referrer, stored, document };
    for (const step of steps) step(draft);
    return draft;
  }

  function asked({ target, request, document }: ReadTarget, partFor = partOf): AskedTarget {
    const { method, params, query } = target;
    const clues = cluesBySize(method, request)(params.get('width'), params.get('height'));
    return { part: partFor(document), place: { query, center: request.center }, clues, method };
  }

  function learn(entry: AccessLogEntry, cut: CutTarget): Template {
    const target = takeEntry(entry);
    const { params } = takeApart(target.method, cut.rest);
    // A value that stays may be the one that counts.
    if (target.query !== cut.query || NUMBERS_OF_MAPS.some((name) => params.get(name))) return NONE;
    const watched = watchTarget(target);
    const found = read(entry, watched.target);
    const said = watched.names().filter((name) => target.params.get(name) !== params.get(name));
    const others = said.filter((name) => name !== 'bbox' || found.request.service !== 'WMS');
    for (const name of others) if (!NUMBERS_OF_MAPS.includes(name)) numbers.leave(name);
    return others.length === 0 && !watched.isQueryRead() ? templateOf(found) : NONE;
  }

  return (entry: AccessLogEntry): AskedTarget => {
    const { method, target, body, ogc, stored } = entry;
    if (method !== 'GET' || !target || body || ogc || stored) return asked(read(entry));
    // A host and a number, neither of which holds a space: no two differ in what follows them.
    const about = `${entry.domain || ''} ${marksOf(entry.referrer)} `;
    const cut = numbers.cut(target);
    if (!cut) return wholes.get(about + target, () => asked(read(entry), sharedPart));
    const template = templates.get(about + cut.rest, () => learn(entry, cut));
    return template === NONE ? asked(read(entry)) : template(cut);
  };
}
