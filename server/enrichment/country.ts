import { existsSync, readFileSync } from 'fs';
import { basename, join } from 'path';
import { Reader, Response } from 'maxmind';
import { parseAddress } from '../../common/enrich/addresses';
import { messageOf, SextantError } from '../../common/errors';

/** The database that is installed with the product; its data: docs/attributions.md. */
const EMBEDDED = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

export interface CountryDatabase {
  /** What the database is and when it was built: a part of the digest of an enrichment's inputs. */
  readonly version: string;
  /** ISO 3166-1 alpha-2 code; undefined for addresses that it does not know, and for no addresses. */
  country(address: string): string | undefined;
}

/** Path of the embedded database; undefined where it is not installed. */
export function embeddedCountryDatabase(): string | undefined {
  // The plugin's zip has it beside the bundled server.
  const beside = join(__dirname, basename(EMBEDDED));
  if (existsSync(beside)) return beside;
  try {
    const path = require.resolve(EMBEDDED);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z]{2}$/.test(value) ? value.toUpperCase() : undefined;

/** The code in the shapes of ip-location-db, of MaxMind and DB-IP, of IPinfo. */
function codeOf(found: unknown): string | undefined {
  if (!isRecord(found)) return undefined;
  const { country, registered_country: registered } = found;
  return (
    textOf(found.country_code) ??
    textOf(isRecord(country) ? country.iso_code : country) ??
    textOf(isRecord(registered) ? registered.iso_code : undefined)
  );
}

/**
 * Opens an `.mmdb` of countries; it is read whole into memory.
 *
 * @throws SextantError not_found where it cannot be read, bad_request where it is none
 */
export function openCountryDatabase(path: string): CountryDatabase {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    throw new SextantError('not_found', `${path} cannot be read: ${messageOf(error)}`);
  }
  try {
    const reader = new Reader<Response>(content);
    const { databaseType, buildEpoch } = reader.metadata;
    return {
      version: `${databaseType} ${buildEpoch.toISOString()}`,
      country(address) {
        const parsed = parseAddress(address);
        // Databases name countries of private and reserved addresses too.
        if (!parsed || parsed.range() !== 'unicast') return undefined;
        try {
          return codeOf(reader.get(parsed.toString()));
        } catch {
          // IPv6 asked of a database of IPv4.
          return undefined;
        }
      },
    };
  } catch (error) {
    throw new SextantError('bad_request', `${path} is no MaxMind database: ${messageOf(error)}`);
  }
}
