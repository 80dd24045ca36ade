import { OgcRequest, Usage } from '../ogc_request';
import { decodePercent } from '../percent';
import { after, Operations, ServiceDefinition } from '../service_definition';

/** First segments after `/erddap/` with what they serve; every other page is `other`. */
const OPERATIONS: Operations = {
  griddap: 'discovery',
  tabledap: 'discovery',
  files: 'discovery',
  wms: 'discovery',
  info: 'discovery',
  search: 'discovery',
  categorize: 'discovery',
  metadata: 'discovery',
  index: 'discovery',
  sos: 'discovery',
  wcs: 'discovery',
  rss: 'discovery',
  'opensearch1.1': 'discovery',
  outOfDateDatasets: 'discovery',
  convert: 'other',
  images: 'other',
  rest: 'other',
  subscriptions: 'other',
  setDatasetFlag: 'other',
  status: 'other',
  version: 'other',
};
const CANONICAL = new Map(Object.keys(OPERATIONS).map((name) => [name.toLowerCase(), name]));

/** File types that look at a dataset instead of taking its data (ERDDAP's table of fileTypes). */
const LOOK_UPS = new Set(
  'html htmltable graph help das dds dmr subset croissant fgdc iso19115 iso19139 iso19115_2 iso19115_3_2016 iso19115_3_1_2016 iso19139_2007 ncheader nccfheader nccfmaheader nccsvmetadata nc4header timegaps pnginfo'.split(
    ' '
  )
);
/** Drawn by the server. */
const IMAGES = /^(?:(?:small|large|transparent)?png|(?:small|large)?pdf|kml)$/;

/** Lists of datasets are catalogues, whatever their file type. */
const CATALOGUE = 'allDatasets';
const PAGES = new Set(['', 'index', 'documentation', 'advanced', 'demo110', 'demo111', 'demo130']);
/** Interface languages of ERDDAP 2.15 and later: `/erddap/fr/griddap/…`. */
const LANGUAGE = /^(?:[a-z]{2}|zh-[A-Z]{2})$/;
const METADATA = /^(.+)_(?:iso19115|iso19139|fgdc)(?:_\w{1,8})?\.xml$/i;

function usageOf(dataset: string, type: string): Usage {
  if (dataset === CATALOGUE || type === '' || LOOK_UPS.has(type)) return 'discovery';
  return IMAGES.test(type) ? 'visualisation' : 'download';
}

function made(operation: string, usage?: Usage, dataset?: string, format?: string): OgcRequest {
  const served = usage || OPERATIONS[operation] || 'other';
  const layers = dataset ? [dataset] : undefined;
  return { service: 'ERDDAP', operation, usage: served, layers, format };
}

/** `{datasetID}.{fileType}` */
function ofData(area: string, file: string): OgcRequest {
  const dot = file.lastIndexOf('.');
  const dataset = dot < 0 ? file : file.slice(0, dot);
  const type = dot < 0 ? '' : file.slice(dot + 1);
  if (PAGES.has(dataset)) return made(area);
  const format = /^\w{1,24}$/.test(type) ? type : undefined;
  return made(area, usageOf(dataset, type.toLowerCase()), dataset, format);
}

/** `files/{datasetID}/{path}`: a listing ends with "/", or names its own form: `/.csv`. */
function ofFiles(dataset: string, rest: readonly string[], isListing: boolean): OgcRequest {
  if (rest.length === 0 && !isListing) return made('files');
  const last = rest[rest.length - 1] || '';
  const takes = last !== '' && !isListing && !last.startsWith('.');
  return made('files', takes ? 'download' : 'discovery', dataset);
}

/** `metadata/iso19115/xml/{datasetID}_iso19115.xml` */
function ofMetadata(rest: readonly string[]): OgcRequest {
  const found = METADATA.exec(decodePercent(rest[rest.length - 1] || ''));
  return made('metadata', 'discovery', found ? found[1] : undefined);
}

/** `/erddap/{griddap|tabledap}/{datasetID}.{fileType}` and the pages around; its WMS is told by SERVICE. */
export const erddap: ServiceDefinition = {
  service: 'ERDDAP',
  operations: OPERATIONS,
  segments: ['erddap'],
  read({ path }): OgcRequest {
    const parts = after(path, 'erddap') || [];
    if (LANGUAGE.test(parts[0] || '')) parts.shift();
    const [first = 'index', second = '', ...rest] = parts;
    const name = first.toLowerCase();
    const area = CANONICAL.get(name) || CANONICAL.get(name.replace(/\.(?:html|txt|csv)$/, ''));
    const dataset = decodePercent(second);
    switch (area) {
      case undefined:
        return made('other');
      case 'griddap':
      case 'tabledap':
        return ofData(area, dataset);
      case 'files':
        return ofFiles(dataset, rest, path.endsWith('/'));
      case 'metadata':
        return ofMetadata(rest);
      case 'rss':
        return made(area, undefined, dataset.replace(/\.rss$/, ''));
      case 'info':
      case 'wms':
        return made(area, undefined, rest.length > 0 ? dataset : undefined);
      default:
        return made(area);
    }
  },
};
