/** Without accents and in lower case, so that "Évolution" is found by "evolution". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
