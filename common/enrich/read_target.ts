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

/** What targets tell that differ by the numbers of their maps alone. */
type Template = (cut: CutTarget) => AskedTarget;

/** No template: targets of this form are read whole. */
const NONE: Template = () => {
  throw new Error('No template');
};

/** Targets that are remembered, by their whole or without numbers: some 2 kB each. */
const MOST_TARGETS = 8192;

/**
 * Whether nothing but the centre, the query and the smallest image depends on what was cut out: a box is
 * a map's, and no other spelling of a parameter holds a value that may be the one that is read.
 */
function isTemplate(cut: CutTarget, { target, request }: ReadTarget): boolean {
  if (cut.box !== undefined && request.service !== 'WMS') return false;
  const others = takeApart(target.method, cut.rest).params;
  const isSpeltOnce = ['bbox', 'width', 'height'].every((name) => !others.get(name));
  return isSpeltOnce && target.query === cut.query;
}

function templateOf({ target, request, document }: ReadTarget): Template {
  const part = sharedPart(document);
  const cluesOf = cluesBySize(target.method, request);
  const { method, params } = target;
  const [width, height] = [params.get('width'), params.get('height')];
  const { crs, version } = request;
  const isCrs = Boolean(params.get('crs'));

  return ({ query, box, width: w = width, height: h = height }) => {
    const center = box === undefined ? undefined : centerOfMap(box, crs, version, isCrs);
    return { part, place: { query, center }, clues: cluesOf(w, h), method };
  };
}

/**
 * Reads the target of an entry by the steps of a target. Targets of a log differ by the piece of the map
 * that they ask more than by anything else: what the rest of one says is remembered.
 */
export function targetReader(options: EnrichOptions, ports: EnrichPorts) {
  const steps = makeSteps(TARGET_STEPS, options, ports);
  const marksOf = referrerMarks(options, ports);
  const cutNumbers = numberCutter(
    (options.projectRules || []).map(({ parameter }) => (parameter?.name || '').toLowerCase())
  );
  const templates = new BoundedCache<Template>(MOST_TARGETS);
  const wholes = new BoundedCache<AskedTarget>(MOST_TARGETS);

  function read(entry: AccessLogEntry): ReadTarget {
    const { referrer, stored } = entry;
    const target = withBody(cleanTarget(takeApart(entry.method, entry.target)), entry.body);
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

  return (entry: AccessLogEntry): AskedTarget => {
    const { method, target, body, ogc, stored } = entry;
    if (method !== 'GET' || !target || body || ogc || stored) return asked(read(entry));
    // A host and a number, neither of which holds a space: no two differ in what follows them.
    const about = `${entry.domain || ''} ${marksOf(entry.referrer)} `;
    const cut = cutNumbers(target);
    if (!cut) return wholes.get(about + target, () => asked(read(entry), sharedPart));
    const template = templates.get(about + cut.rest, () => {
      const found = read(entry);
      return isTemplate(cut, found) ? templateOf(found) : NONE;
    });
    return template === NONE ? asked(read(entry)) : template(cut);
  };
}
