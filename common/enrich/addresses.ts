import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Range = [Address, number];

/** Drops what surrounds an address in logs: brackets, a port, a zone. */
function bare(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return trimmed.slice(1).split(']', 1)[0] || '';
  const colon = trimmed.indexOf(':');
  if (colon > 0 && trimmed.includes('.') && trimmed.indexOf(':', colon + 1) < 0) {
    return trimmed.slice(0, colon);
  }
  return trimmed.split('%', 1)[0] || '';
}

/** An address as logs write it; IPv6 that carries IPv4 becomes it; undefined for names and nonsense. */
export function parseAddress(text: string): Address | undefined {
  const plain = bare(text);
  if (plain.length > 45) return undefined;
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return ipaddr.IPv4.parse(plain);
  if (!plain.includes(':') || !ipaddr.IPv6.isValid(plain)) return undefined;
  return ipaddr.process(plain);
}

/**
 * Without what tells a household: IPv4 keeps 24 bits, IPv6 48 (the last 80 are dropped; CNIL).
 * @returns `192.0.2.0`, `2001:db8:1::`
 */
export function truncateAddress(address: Address): string {
  const bytes = address.toByteArray();
  const kept = address.kind() === 'ipv4' ? 3 : 6;
  return ipaddr.fromByteArray(bytes.map((byte, at) => (at < kept ? byte : 0))).toString();
}

/**
 * @param text `192.0.2.0/24`, or an address alone
 * @throws Error where it is none
 */
export function parseRange(text: string): Range {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text.trim());
    const address = ipaddr.process(text.trim());
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    throw new Error(`"${text}" is neither an address nor a range such as 192.0.2.0/24`);
  }
}

export function inRanges(address: Address, ranges: readonly Range[]): boolean {
  return ranges.some(
    ([network, bits]) => network.kind() === address.kind() && address.match(network, bits)
  );
}
