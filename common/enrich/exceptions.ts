import { AccessLogEntry } from '../logs/access_log_entry';
import { OgcRequest } from '../ogc/ogc_request';

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

const NO_IMAGE: AnswerClues = { asks: 'other', least: 0 };
const HIDDEN_IMAGE: AnswerClues = { asks: 'image', least: 0 };
const IMAGE_OF_ANY_SIZE: AnswerClues = { asks: 'image', least: SMALLEST };

/**
 * What a request tells of its answer, by the size of the image that is asked.
 *
 * @param method of HTTP, upper case
 * @returns of a width and a height as sent, in pixels
 */
export function cluesBySize(
  method: string,
  { service, operation, format = '' }: OgcRequest
): (width: string | undefined, height: string | undefined) => AnswerClues {
  if (service === 'other') return () => NOT_OGC;
  if (operation !== 'GetMap' && operation !== 'GetTile') return () => NO_IMAGE;
  if (method !== 'GET' || !IMAGE.test(format)) return () => HIDDEN_IMAGE;
  if (!format.startsWith('image/png')) return () => IMAGE_OF_ANY_SIZE;
  return (width, height) => {
    const least = Math.max(SMALLEST, smallestPng(Number(width), Number(height)));
    return { asks: 'image', least };
  };
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
