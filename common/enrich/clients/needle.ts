const ESCAPED = /^[^\w\s]$/;
const META = new Set('.[]^$|()?*+{}'.split(''));

/** The index behind a class of characters that starts at `at`. */
function endOfClass(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== ']')
    end += source.charAt(end) === '\\' ? 2 : 1;
  return end + 1;
}

/**
 * The longest text that every match of a regular expression holds; '' where none is certain. It serves
 * to pass over hundreds of patterns by `includes`, which costs a hundredth of trying them.
 *
 * @param source without flags; groups and alternatives are not looked into
 */
export function needleOf(source: string): string {
  if (/[|()]/.test(source.replace(/\\./g, ''))) return '';
  let best = '';
  let run = '';
  const end = () => {
    if (run.length > best.length) best = run;
    run = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    let character = source.charAt(at);
    let literal = !META.has(character);
    if (character === '\\') {
      at += 1;
      character = source.charAt(at);
      literal = ESCAPED.test(character);
    }
    if (literal) {
      const next = source.charAt(at + 1);
      // What may be absent, or comes several times, ends the run before it.
      if (next !== '' && '?*{'.includes(next)) {
        end();
      } else {
        run += character;
        if (next === '+') end();
      }
    } else {
      end();
      if (character === '[' && source.charAt(at - 1) !== '\\') at = endOfClass(source, at) - 1;
      if (character === '{') at = source.indexOf('}', at);
    }
  }
  end();
  return best;
}
