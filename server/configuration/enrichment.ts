import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { CLIENT_TYPES, EnrichOptions } from '../../common/enrich/options';
import { compileProjectRule } from '../../common/enrich/projects';
import { linearRegex } from '../enrichment/linear_regex';
import { refined } from './refine';
import {
  addressRange,
  hostName,
  pathPattern,
  regularExpression,
  serviceAddress,
  someText,
} from './values';

const clientRule = refined(
  t.intersection([
    t.strict({ type: oneOf(CLIENT_TYPES) }),
    t.exact(
      t.partial({ name: t.string, agent: regularExpression, addresses: t.array(addressRange) })
    ),
  ]),
  ({ agent, addresses }) => {
    if (agent === undefined && addresses === undefined)
      throw new Error('neither agent nor addresses');
  }
);

const parameter = t.intersection([
  t.strict({ name: someText }),
  t.exact(t.partial({ value: t.string })),
]);

const projectRule = refined(
  t.exact(
    t.partial({
      project: someText,
      host: t.string,
      path: t.string,
      parameter,
      layer: t.string,
      referer: t.string,
      among: t.array(t.string),
    })
  ),
  (rule) => void compileProjectRule(rule, linearRegex)
);

/** The operator's own rules; they come before the built-in ones. */
export const enrichmentCodec = t.exact(
  t.partial({
    clients: t.array(clientRule),
    networks: t.array(t.strict({ name: someText, addresses: t.array(addressRange) })),
    projects: t.array(projectRule),
    all_projects: t.boolean,
    catalogues: t.array(t.strict({ name: someText, services: t.array(serviceAddress) })),
    download_paths: t.array(pathPattern),
    viewer_hosts: t.array(hostName),
    trusted_proxies: t.array(addressRange),
    /** Other names of hosts, each with the one that records write. */
    host_aliases: t.record(hostName, hostName),
    /** Saved answers of `_search`, instead of the last snapshot in OpenSearch. */
    records: t.array(t.string),
    /** Path of an `.mmdb` instead of the embedded one. */
    country_database: t.string,
    /** File of at least 32 random bytes, instead of the keys in OpenSearch. */
    visitor_key_file: t.string,
  })
);

export type EnrichmentConfiguration = t.TypeOf<typeof enrichmentCodec>;

/** The part of the enricher's options that one installation shares for all its logs. */
export function enrichOptionsOf(configuration: EnrichmentConfiguration): EnrichOptions {
  return {
    clientRules: configuration.clients,
    networks: configuration.networks,
    projectRules: configuration.projects,
    allProjects: configuration.all_projects,
    downloadPaths: configuration.download_paths,
    viewerHosts: configuration.viewer_hosts,
    trustedProxies: configuration.trusted_proxies,
  };
}
