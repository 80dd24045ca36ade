import type { Random } from '../random';
import { catalogueApi, hosts } from './hosts';
import type { Access, Family } from './tables/family';

/** An online resource of a record, before it takes one of the shapes of the index. */
export interface SampleLink {
  protocol: string;
  url: string;
  name: string;
  description: string;
  function: '' | 'download' | 'browsing' | 'information' | 'completeMetadata';
  mimeType?: string;
}

interface LinkContext {
  uuid: string;
  project: string;
  layer: string;
  title: string;
}

type Make = (context: LinkContext) => SampleLink[];

const link = (
  protocol: string,
  url: string,
  name: string,
  description: string,
  role: SampleLink['function'] = '',
  mimeType?: string
): SampleLink => ({ protocol, url, name, description, function: role, mimeType });

const service =
  (protocol: string, kind: string): Make =>
  ({ project, layer, title }) => [
    link(protocol, `${hosts.main}/services/${kind}/${project}`, layer, title),
  ];

const makers: Readonly<Record<Access, Make>> = {
  wms: service('OGC:WMS', 'wms'),
  wfs: service('OGC:WFS', 'wfs'),
  wcs: service('OGC:WCS', 'wcs'),
  wps: service('OGC:WPS', 'wps'),
  sos: service('OGC:SOS', 'sos'),
  wmts: ({ layer, title }) => [
    link('OGC:WMTS', `${hosts.data}/geowebcache/service/wmts`, layer, `Tuiles - ${title}`),
  ],
  ogcapi: ({ layer, title }) => [
    link('OGC API - Features', `${hosts.data}/ogcapi/collections/${layer}`, layer, title),
  ],
  sensorthings: ({ layer }) => [
    link(
      'OGC:SensorThings',
      `${hosts.data}/sensorthings/v1.1/Things('${layer}')`,
      layer,
      'Mesures'
    ),
  ],
  stac: ({ layer }) => [
    link(
      'WWW:LINK-1.0-http--link',
      `${hosts.data}/stac/collections/${layer}`,
      layer,
      'Collection STAC',
      'browsing'
    ),
  ],
  tabledap: ({ layer }) => [
    link('ERDDAP:tabledap', `${hosts.data}/erddap/tabledap/${layer}`, layer, 'ERDDAP', 'download'),
  ],
  griddap: ({ layer }) => [
    link('ERDDAP:griddap', `${hosts.data}/erddap/griddap/${layer}`, layer, 'ERDDAP', 'download'),
  ],
  thredds: ({ project, layer }) => [
    link(
      'WWW:LINK-1.0-http--link',
      `${hosts.data}/thredds/catalog/${project}/${layer}/catalog.html`,
      layer,
      'Catalogue THREDDS',
      'browsing'
    ),
    link(
      'WWW:OPENDAP',
      `${hosts.data}/thredds/dodsC/${project}/${layer}.nc`,
      layer,
      'OPeNDAP',
      'download',
      'application/x-netcdf'
    ),
  ],
  oceanotron: ({ layer }) => [
    link(
      'WWW:LINK-1.0-http--link',
      `${hosts.data}/oceanotron/${layer}`,
      layer,
      'Oceanotron',
      'browsing'
    ),
  ],
  download: ({ project, layer }) => [
    link(
      'WWW:DOWNLOAD-1.0-link--download',
      `${hosts.main}/data/${project}/${layer}.zip`,
      `${layer}.zip`,
      'Archive complète',
      'download',
      'application/zip'
    ),
  ],
  attachment: ({ uuid, layer }) => [
    link(
      'WWW:DOWNLOAD-1.0-http--download',
      `${catalogueApi}/${uuid}/attachments/${layer || 'document'}.pdf`,
      `${layer}.pdf`,
      'Notice et méthode',
      'download',
      'application/pdf'
    ),
  ],
  doi: ({ uuid }) => [
    link(
      'WWW:LINK-1.0-http--metadata-URL',
      `${hosts.doi}/${uuid}`,
      'DOI du jeu de données',
      '',
      'information'
    ),
  ],
  page: ({ project }) => [
    link(
      'WWW:LINK',
      `${hosts.main}/fr/${project.replace(/_/g, '-')}`,
      'Présentation du réseau',
      '',
      'information'
    ),
  ],
  wms1: ({ layer, title }) => [link('OGC:WMS', `${hosts.legacy}/services/wms1`, layer, title)],
  partner: ({ layer, title }) => [
    link('OGC:WMS', `${hosts.partner}/wms`, layer, title),
    link('WWW:LINK', `${hosts.partner}/fiche/${layer}`, 'Site du producteur', '', 'information'),
  ],
};

/** Ways in which editors write the same service address; all of them must join. */
const spellings: ReadonlyArray<readonly [(url: string) => string, number]> = [
  [(url) => url, 80],
  [(url) => `${url}?`, 8],
  [(url) => `${url}?SERVICE=WMS&REQUEST=GetCapabilities`, 5],
  [(url) => `${url}?service=WMS&version=1.3.0&request=GetCapabilities`, 3],
  [(url) => url.replace('https:', 'http:'), 4],
];

/** The online resources of a record. A record of a service has addresses and no layer. */
export function linksOf(random: Random, family: Family, context: LinkContext): SampleLink[] {
  if (family.kind === 'service') {
    return family.access.flatMap((access) =>
      makers[access]({ ...context, layer: '' }).map((made) => ({
        ...made,
        url: `${made.url}?SERVICE=${access.toUpperCase()}&REQUEST=GetCapabilities`,
      }))
    );
  }
  return family.access.flatMap((access) =>
    makers[access](context).map((made) =>
      made.protocol === 'OGC:WMS' ? { ...made, url: random.weighted(spellings)(made.url) } : made
    )
  );
}
