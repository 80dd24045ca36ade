import { Draft } from './pipeline';

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

function isTooSmall({ entry, request, target }: Draft): boolean {
  const format = request.format || '';
  const least = format.startsWith('image/png')
    ? smallestPng(Number(target.params.get('width')), Number(target.params.get('height')))
    : 0;
  return entry.bytes < Math.max(SMALLEST, least);
}

/**
 * Whether an answer of 200 hides an exception. `certain` only where the content type proves it, or the server's
 * own log says so (GeoServer `Status=FAILED`); `suspected` where an image was asked and nothing tells the content type of a tiny answer (first form:
 * the usual size of a layer's blank tile is not known here). Never in a rate.
 */
export function exceptionOf(draft: Draft): 'certain' | 'suspected' | undefined {
  const { entry, request, target } = draft;
  if (entry.ogc && entry.ogc.failed && entry.status < 400) return 'certain';
  if (entry.status !== 200 || request.service === 'other') return undefined;
  const isImage = request.operation === 'GetMap' || request.operation === 'GetTile';
  const type = entry.contentType;
  if (type) return REPORT.test(type) || (isImage && XML.test(type)) ? 'certain' : undefined;
  if (!isImage || target.method !== 'GET' || !IMAGE.test(request.format || '')) return undefined;
  return isTooSmall(draft) ? 'suspected' : undefined;
}
