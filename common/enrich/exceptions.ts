import { AccessLogEntry } from '../logs/access_log_entry';
import { OgcRequest } from '../ogc/ogc_request';
import { RequestTarget } from '../ogc/request_target';

/** Media types of reports of exceptions (WMS 1.1.1 §6.5.4, WMS 1.3.0 table 3; OWS Common). */
const REPORT = /^application\/(?:vnd\.ogc\.(?:se_xml|ows_exception\+xml)|ows-exception\+xml)$/;
const XML = /^(?:text|application)\/xml$/;
const IMAGE = /^image\//;

/** No image that people ask for is smaller; reports of exceptions that are cut or empty are. Bytes. */
const SMALLEST = 100;

/** Signature, header, an empty palette, the frame of the data and the end of a PNG file. Bytes. */
const PNG_FRAME = 57;
/** zlib cannot shrink more (zlib's technical notes), nor can a PNG have fewer bits a pixel than one. */
const DEFLATE_LIMIT = 1032;

/** The size in bytes below which an answer cannot be the PNG of that size. */
function smallestPng(width: number, height: number): number {
  if (!(width > 0 && height > 0 && width <= 20000 && height <= 20000)) return 0;
  return PNG_FRAME + (height * (1 + Math.ceil(width / 8))) / DEFLATE_LIMIT;
}

/** What a target tells of its answer. */
export interface AnswerClues {
  /** Absent where the target is of no known service: its answers hide nothing that is known. */
  readonly asks?: 'image' | 'other';
  /** Bytes below which the answer cannot be the image that was asked; 0: no image by GET. */
  readonly least: number;
}

const NOT_OGC: AnswerClues = { least: 0 };

export function answerClues(target: RequestTarget, request: OgcRequest): AnswerClues {
  if (request.service === 'other') return NOT_OGC;
  const isImage = request.operation === 'GetMap' || request.operation === 'GetTile';
  const format = request.format || '';
  if (!isImage || target.method !== 'GET' || !IMAGE.test(format)) {
    return { asks: isImage ? 'image' : 'other', least: 0 };
  }
  const png = format.startsWith('image/png')
    ? smallestPng(Number(target.params.get('width')), Number(target.params.get('height')))
    : 0;
  return { asks: 'image', least: Math.max(SMALLEST, png) };
}

/**
 * Whether an answer of 200 hides an exception. `certain` only where the content type proves it, or the server's
 * own log says so (GeoServer `Status=FAILED`); `suspected` where an image was asked and nothing tells the content type of a tiny answer (first form:
 * the usual size of a layer's blank tile is not known here). Never in a rate.
 */
export function exceptionOf(
  entry: AccessLogEntry,
  { asks, least }: AnswerClues
): 'certain' | 'suspected' | undefined {
  if (entry.ogc && entry.ogc.failed && entry.status < 400) return 'certain';
  if (entry.status !== 200 || asks === undefined) return undefined;
  const type = entry.contentType;
  if (type)
    return REPORT.test(type) || (asks === 'image' && XML.test(type)) ? 'certain' : undefined;
  return entry.bytes < least ? 'suspected' : undefined;
}
