/** Longer texts are asked each time: what is remembered must stay small. */
const LONGEST = 256;
const MOST = 512;

/** Remembers what a pure function said of the last few hundred texts: the values of a log are few. */
export function remember<V>(ask: (text: string) => V): (text: string) => V {
  let known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as V;
    const value = ask(text);
    if (known.size >= MOST) known = new Map();
    if (text.length <= LONGEST) known.set(text, value);
    return value;
  };
}
