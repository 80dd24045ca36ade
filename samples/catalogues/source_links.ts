import type { Fields, Json } from './json';
import { oneOrMany } from './json';
import type { SampleLink } from './links';

const text = (value: string): Json => ({ default: value, langfre: value });

/** Older documents hold plain texts where newer ones hold one object per language. */
function document(link: SampleLink, old: boolean): Json {
  const common = {
    protocol: link.protocol,
    function: link.function,
    applicationProfile: '',
    group: 0,
  };
  return old
    ? { ...common, url: link.url, name: link.name, description: link.description }
    : {
        ...common,
        mimeType: link.mimeType ?? '',
        urlObject: text(link.url),
        nameObject: text(link.name),
        descriptionObject: text(link.description),
      };
}

/** The online resources, with the flat fields that GeoNetwork derives from them. */
export function linkFields(links: readonly SampleLink[], old: boolean): Fields {
  if (links.length === 0) return {};
  const byProtocol: Fields = {};
  for (const { protocol } of links) {
    const urls = links.filter((link) => link.protocol === protocol).map(({ url }) => url);
    byProtocol[`linkUrlProtocol${protocol.replace(/[^A-Za-z0-9]/g, '')}`] = oneOrMany(urls);
  }
  return {
    link: links.map((link) => document(link, old)),
    linkUrl: oneOrMany(links.map(({ url }) => url)),
    linkProtocol: links.map(({ protocol }) => protocol),
    ...byProtocol,
  };
}
