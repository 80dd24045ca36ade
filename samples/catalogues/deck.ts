import type { Random } from '../random';

/**
 * `length` cards in the given proportions, shuffled. Unlike independent draws it never loses a rare
 * kind: each gets at least one card as long as there are as many cards as kinds.
 */
export function deck<T>(
  random: Random,
  length: number,
  kinds: ReadonlyArray<readonly [T, number]>
): T[] {
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  const cards = kinds.flatMap(([kind, weight]) =>
    Array.from({ length: Math.max(1, Math.floor((weight / total) * length)) }, () => kind)
  );
  const commonest = kinds.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  while (cards.length < length) cards.push(commonest);
  cards.length = length;
  for (let i = cards.length - 1; i > 0; i -= 1) {
    const j = random.int(0, i);
    [cards[i], cards[j]] = [cards[j] as T, cards[i] as T];
  }
  return cards;
}
