import { RE2JS } from 're2js';
import { TextPattern } from '../../common/enrich/options';

/**
 * Compiles an operator's regular expression for RE2: linear in the length of the text, so that no rule
 * can hang a run. No look-around, no back-references.
 *
 * @param source case-insensitive
 * @throws Error that says what RE2 refuses
 */
export function linearRegex(source: string): TextPattern {
  const pattern = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  const groups = pattern.groupCount();
  return {
    exec(text) {
      // Most texts do not match: the test alone is many times faster than finding groups.
      if (!pattern.test(text)) return null;
      const matcher = pattern.matcher(text);
      if (!matcher.find()) return null;
      return Array.from({ length: groups + 1 }, (_, at) => matcher.group(at) ?? undefined);
    },
  };
}
