import { RequestTarget } from '../request_target';
import { Asked } from './geonetwork_api';

/** Pages below `{portal}/{lang}/`: of the application, and the services of versions 2 and 3. */
const PAGES = new Map<string, string>([
  ['catalog.search', 'Search'],
  ['q', 'Search'],
  ['qi', 'Search'],
  ['q@json', 'Search'],
  ['search', 'Search'],
  ['xml.search', 'Search'],
  ['rss.search', 'Search'],
  ['rss.latest', 'Search'],
  ['main.search', 'Search'],
  ['main.home', 'Home'],
  ['home', 'Home'],
  ['suggest', 'Search'],
  ['opensearch', 'Search'],
  ['portal.opensearch', 'Search'],
  ['portal.sitemap', 'Search'],
  ['csv.search', 'Export'],
  ['pdf.search', 'Export'],
  ['mef.export', 'Export'],
  ['metadata.show', 'GetRecord'],
  ['metadata.show.embedded', 'GetRecord'],
  ['metadata.show.portal', 'GetRecord'],
  ['md.viewer', 'GetRecord'],
  ['xml.metadata.get', 'GetRecord'],
  ['rdf.metadata.get', 'GetRecord'],
  ['md.format.xml', 'GetRecord'],
  ['md.format.html', 'GetRecord'],
  ['iso19139.xml', 'GetRecord'],
  ['xml_iso19139', 'GetRecord'],
  ['xml_iso19139geonetwork', 'GetRecord'],
  ['xml.relation', 'GetRelated'],
  ['resources.get', 'GetAttachment'],
  ['resources.get.archive', 'GetAttachment'],
  ['file.disclaimer', 'other'],
  ['graphover.show', 'GetThumbnail'],
  ['catalog.edit', 'Edit'],
  ['metadata.edit', 'Edit'],
  ['catalog.signin', 'SignIn'],
  ['new.account', 'SignIn'],
  ['admin.console', 'Administration'],
  ['admin', 'Administration'],
]);

const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|bmp)$/i;
/** The application's own address of a record, which some clients send with its fragment. */
const FRAGMENT = /#\/(?:metadata|full_view)\/([^/?#]{1,128})/;

/** @param rest of the path after the language */
export function pageOperation(rest: readonly string[], { path, params }: RequestTarget): Asked {
  const page = (rest[0] || '').toLowerCase().split('#', 1)[0] || '';
  if (rest.length === 0) return { operation: 'Home' };
  const operation = PAGES.get(page) || 'other';
  const uuid = params.get('uuid');
  if (operation === 'Search') {
    const shown = (page === 'catalog.search' && (FRAGMENT.exec(path) || [])[1]) || uuid;
    return shown ? { operation: 'GetRecord', uuid: shown } : { operation };
  }
  if (operation === 'GetAttachment' && IMAGE.test(params.get('fname') || '')) {
    return { operation: 'GetThumbnail', uuid };
  }
  return { operation, uuid };
}
