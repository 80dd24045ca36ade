import { caddy } from './caddy';
import { combined } from './combined';
import { COMBINED_VARIANTS } from './combined_variants';
import { documents } from './documents';
import { geoserverAudit } from './geoserver_audit';
import { geoserverCsv } from './geoserver_csv';
import { haproxy } from './haproxy';
import { iis } from './iis';
import { jsonAccess } from './json_access';
import { LineFormat } from './line_format';
import { custom } from './log_format/custom';
import { traefik, traefikJson } from './traefik';
import { xferlog } from './xferlog';

/**
 * Formats that are known by their look, in the order in which they are tried: the most frequent first.
 * By the start of a line few remain, and these tell each other's lines apart at a glance.
 */
export const FORMATS: readonly LineFormat[] = [
  combined,
  jsonAccess,
  documents,
  caddy,
  traefikJson,
  haproxy,
  iis,
  geoserverAudit,
  geoserverCsv,
  xferlog,
];

/** Formats that must be named: they look like another one, or are what the options say. */
export const NAMED_FORMATS: readonly LineFormat[] = [...COMBINED_VARIANTS, traefik, custom];

export const FORMAT_NAMES: readonly string[] = [...FORMATS, ...NAMED_FORMATS].map(
  ({ name }) => name
);

export function formatNamed(name: string): LineFormat | undefined {
  return [...FORMATS, ...NAMED_FORMATS].find((format) => format.name === name);
}
