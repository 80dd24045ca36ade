import { OgcFacts } from './access_log_entry';

/**
 * What a log says of a request, beside its address: of a GET the address alone tells the service, so that
 * rules that change hold for what is stored too (a scanner that was taken for a service is none any more).
 *
 * @param path of the address, where the log has one
 */
export function factsBeside(
  facts: OgcFacts,
  method: string | undefined,
  path: string | undefined
): OgcFacts {
  const isAddress = path !== undefined && path !== '' && path !== '-';
  const byAddress = isAddress && method !== undefined && method.toUpperCase() === 'GET';
  return byAddress ? { ...facts, service: undefined } : facts;
}
