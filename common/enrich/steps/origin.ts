import { inRanges, parseAddress, parseRange, truncateAddress } from '../addresses';
import { BoundedCache } from '../bounded_cache';
import { NetworkRule } from '../options';
import { DocumentPart, NO_PART, sharedPart } from '../document_part';
import { StepFactory, VisitStep } from '../pipeline';

interface Place {
  readonly ip?: string;
  readonly country?: string;
  readonly network?: string;
}

const COUNTRY = /^[A-Z]{2}$/;
interface Known {
  readonly place: Place;
  readonly part: DocumentPart;
}

const NOWHERE: Known = { place: {}, part: NO_PART };

function compileNetwork({ name, addresses }: NetworkRule) {
  try {
    return { name, ranges: addresses.map(parseRange) };
  } catch (error) {
    throw new Error(`Network ${name}: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Country and own network first, then truncation: the whole address goes no further (CNIL; DOMAIN.md). */
export const origin: StepFactory<VisitStep> = (options, ports) => {
  const places = new BoundedCache<Known>(16384);
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

  const partFor = (place: Place): DocumentPart =>
    sharedPart({
      'client.ip': place.ip,
      'client.geo.country_iso_code': place.country,
      'sextant.network': place.network,
    });
  const ask = (address: string) => {
    const place = locate(address);
    return { place, part: partFor(place) };
  };

  return ({ entry, address }) => {
    const { stored } = entry;
    if (stored) {
      return sharedPart({
        'client.ip': stored['client.ip'],
        'client.geo.country_iso_code': stored['client.geo.country_iso_code'],
        'sextant.network': stored['sextant.network'],
      });
    }
    const { place, part } = address === '' ? NOWHERE : places.get(address, ask);
    // A log that tells the country has shortened its addresses: it knew more.
    const told = entry.country && entry.country.toUpperCase();
    return told && COUNTRY.test(told) ? partFor({ ...place, country: told }) : part;
  };
};
