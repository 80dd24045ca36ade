const CONTENT_TYPE = /^[a-z]{1,32}\/[a-z0-9][a-z0-9.+_-]{0,126}(?=;|$)/i;

/** Media type in lower case without parameters; undefined for "-" and anything else. */
export function mediaTypeOf(text: string): string | undefined {
  const found = CONTENT_TYPE.exec(text);
  return found ? found[0].toLowerCase() : undefined;
}
