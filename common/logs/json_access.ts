import { isAddressChain } from './clf_head';
import { JsonObject, jsonObject, textOf } from './json_line';
import { kindOf } from './json_kind';
import { KNOWN_NAMES, KnownName } from './json_names';
import { EntryField, LineFormat, LineOptions, LineParser, ParsedLine } from './line_format';
import { durationOf, textParts, timeOf } from './mapped_entry';
import { timeReader } from './log_time';
import { entryOf } from './raw_entry';
import { zoneOffset } from './time_zone';

/** A log has few names; one that is made to have many does not fill the memory. */
const MOST_NAMES = 4096;

interface Picked {
  readonly value: unknown;
  readonly name: KnownName;
}

/** Knows the meaning of a name, remembered as it is spelt. */
function nameReader(): (key: string) => KnownName | undefined {
  let known = new Map<string, KnownName | null>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found || undefined;
    const meaning = KNOWN_NAMES.get(key.replace(/[_.@\s-]/g, '').toLowerCase());
    if (known.size >= MOST_NAMES) known = new Map();
    known.set(key, meaning || null);
    return meaning;
  };
}

function open(options: LineOptions): LineParser {
  const readTime = timeReader(zoneOffset(options.timeZone || 'UTC'));
  const usual = options.durationUnit || 'us';
  const meaningOf = nameReader();

  const pick = (object: JsonObject): Map<EntryField, Picked> => {
    const picked = new Map<EntryField, Picked>();
    for (const key of Object.keys(object)) {
      const name = meaningOf(key);
      const value = name && object[key];
      if (!name || value === null || value === '' || value === '-') continue;
      const before = picked.get(name.field);
      if (!before || before.name.rank > name.rank) picked.set(name.field, { value, name });
    }
    return picked;
  };

  return (line): ParsedLine | undefined => {
    const object = jsonObject(line);
    if (!object || kindOf(object) !== 'json') return undefined;
    const picked = pick(object);
    const text = (field: EntryField) => {
      const found = picked.get(field);
      return found && textOf(found.value);
    };
    const status = text('status');
    const time = picked.get('time');
    // Objects of anything have a time: without a status, or a word on what was asked, they are no requests.
    const asks =
      picked.has('request') || picked.has('target') || picked.has('path') || picked.has('method');
    if (status === undefined || !time || !asks) return undefined;
    const took = picked.get('duration');
    const host = text('domain');
    const hostIsPeer = host !== undefined && !picked.has('address') && isAddressChain(host);
    return entryOf({
      time: timeOf(time.value, undefined, readTime),
      address: hostIsPeer ? host : text('address'),
      ...textParts(text),
      status,
      duration: took && durationOf(took.value, took.name.unit, usual),
      domain: hostIsPeer ? undefined : host,
    });
  };
}

/**
 * JSON by a `LogFormat` of Apache, a `log_format` of nginx, Tomcat's JsonAccessLogValve or Logstash: by
 * the names that are usual for each part (`json_names.ts`), in any spelling of their words.
 */
export const jsonAccess: LineFormat = { name: 'json', looks: ['object'], open };
