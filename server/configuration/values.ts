import * as t from 'io-ts';
import { patternString } from '../../common/codecs/names';
import { parseRange } from '../../common/enrich/addresses';
import { compileProjectPattern } from '../../common/enrich/project_pattern';
import { linearRegex } from '../enrichment/linear_regex';
import { refined } from './refine';

export const httpAddress = patternString('http(s) address', /^https?:\/\/[^\s/]+[^\s]*$/);

/** Scheme, host and port of a site: nothing that could add to a content security policy. */
export const siteOrigin = patternString(
  'site (https://host or https://*.host)',
  /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i
);

/** A host's name without scheme, port and path. */
export const hostName = patternString('name of a host', /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i);

/** `https://host/path`, or a path on any host. */
export const serviceAddress = patternString(
  'address of a service (https://host/path or /path)',
  /^(?:https?:\/\/[^\s/?#]+(?:[/?]\S*)?|\/\S*)$/
);

export const someText = patternString('text', /\S/);

export const timeZone = refined(t.string, (zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Error('is no IANA time zone, write Europe/Paris');
  }
});

/** An address or a CIDR range. */
export const addressRange = refined(t.string, (text) => {
  try {
    parseRange(text);
  } catch {
    throw new Error('is neither an address nor a range such as 192.0.2.0/24');
  }
});

/** A regular expression that runs in linear time. */
export const regularExpression = refined(t.string, (source) => {
  try {
    linearRegex(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new Error(`is no regular expression of RE2 (${reason})`);
  }
});

/** Start of a path by segments, with `*` and `{a|b}`. */
export const pathPattern = refined(t.string, (text) => {
  if (text.startsWith('~')) throw new Error('is a regular expression: write a pattern of segments');
  compileProjectPattern(text, true);
});

/** A part of a whole. */
export const share = refined(t.number, (value) => {
  if (value < 0 || value > 1) throw new Error('is no share: write a number from 0 to 1');
});
