/** Characters with a meaning in Lucene's regular expressions. */
const SYNTAX = /[.?+*|{}[\]()"\\#@&<>~^$-]/g;

/** The regular expression of Lucene that values with a prefix match, as `include` of `terms` takes it. */
export const startingWith = (prefix: string): string => `${prefix.replace(SYNTAX, '\\$&')}.*`;
