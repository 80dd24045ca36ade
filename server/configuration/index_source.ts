import * as t from 'io-ts';
import { httpAddress, someText } from './values';

/** An index of logs that were parsed before, instead of files. */
export const indexSource = t.intersection([
  /** Name, alias or pattern of indices. */
  t.strict({ name: someText }),
  t.exact(
    t.partial({
      /** Limits what is read, in the words of the cluster's `_search`. */
      query: t.UnknownRecord,
      /** Another cluster (OpenSearch, Elasticsearch 7 or later) than that of `opensearch`. */
      url: httpAddress,
      username: t.string,
      password: t.string,
      /** PEM file of the authority that signed its certificate. */
      certificate_authority: t.string,
    })
  ),
]);

export type IndexSourceConfiguration = t.TypeOf<typeof indexSource>;
