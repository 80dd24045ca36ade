/** Grows with every change of the built-in rules that changes documents: reprocessing compares it. */
export const RULES_VERSION = '5';
