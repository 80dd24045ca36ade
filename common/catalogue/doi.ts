/** With its resolver, or with the word before it: a bare number with a dot is no DOI. */
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s?#]+)$/i;

/** The DOI that a text is, as 10.nnnn/…; undefined where it is none. */
export function doiIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : DOI.exec(text.trim())?.[1];
}
