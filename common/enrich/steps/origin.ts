import { inRanges, parseAddress, parseRange, truncateAddress } from '../addresses';
import { BoundedCache } from '../bounded_cache';
import { NetworkRule } from '../options';
import { StepFactory } from '../pipeline';

interface Place {
  readonly ip?: string;
  readonly country?: string;
  readonly network?: string;
}

const COUNTRY = /^[A-Z]{2}$/;
const NOWHERE: Place = {};

function compileNetwork({ name, addresses }: NetworkRule) {
  try {
    return { name, ranges: addresses.map(parseRange) };
  } catch (error) {
    throw new Error(`Network ${name}: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Country and own network first, then truncation: the whole address goes no further (CNIL; DOMAIN.md). */
export const origin: StepFactory = (options, ports) => {
  const places = new BoundedCache<Place>(16384);
  const networks = (options.networks || []).map(compileNetwork);

  const locate = (text: string): Place => {
    const address = parseAddress(text);
    if (!address) return {};
    const found = ports.country && ports.country(address.toString());
    const country = found && found.toUpperCase();
    const network = networks.find(({ ranges }) => inRanges(address, ranges));
    return {
      ip: truncateAddress(address),
      country: country && COUNTRY.test(country) ? country : undefined,
      network: network && network.name,
    };
  };

  return ({ document, entry, address }) => {
    const { stored } = entry;
    if (stored) {
      document['client.ip'] = stored['client.ip'];
      document['client.geo.country_iso_code'] = stored['client.geo.country_iso_code'];
      document['sextant.network'] = stored['sextant.network'];
      return;
    }
    const { ip, country, network } =
      address === '' ? NOWHERE : places.get(address, () => locate(address));
    // A log that tells the country has shortened its addresses: it knew more.
    const told = entry.country && entry.country.toUpperCase();
    const code = told && COUNTRY.test(told) ? told : country;
    if (ip) document['client.ip'] = ip;
    if (code) document['client.geo.country_iso_code'] = code;
    if (network) document['sextant.network'] = network;
  };
};
