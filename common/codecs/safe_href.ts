/** The address, where it is one that a page may link to: data could hold `javascript:`. */
export function safeHref(href: string | null): string | undefined {
  if (href === null) return undefined;
  try {
    const { protocol } = new URL(href);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
