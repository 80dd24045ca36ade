import { InvalidArgumentError } from 'commander';

/** An option that is a whole number from 1 to `most`. @throws InvalidArgumentError: wrong use */
export function parseCount(most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`a number from 1 to ${most} is expected.`);
  };
}
