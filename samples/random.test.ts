import { createRandom } from './random';

test('the same seed gives the same numbers, another seed others', () => {
  const numbers = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
});

test('a fork does not depend on what was drawn before it', () => {
  const random = createRandom(3);
  const first = random.fork('a').next();
  random.next();
  expect(random.fork('a').next()).toBe(first);
  expect(random.fork('b').next()).not.toBe(first);
});

test('integers stay within both ends, weights and medians hold', () => {
  const random = createRandom(1);
  const dice = Array.from({ length: 2000 }, () => random.int(1, 6));
  expect([Math.min(...dice), Math.max(...dice)]).toEqual([1, 6]);
  const rare = Array.from({ length: 2000 }, () =>
    random.weighted([
      ['a', 9],
      ['b', 1],
    ])
  );
  expect(rare.filter((one) => one === 'b').length / 2000).toBeCloseTo(0.1, 1);
  const times = Array.from({ length: 2001 }, () => random.logNormal(80, 0.7)).sort((a, b) => a - b);
  expect(times[1000]).toBeGreaterThan(70);
  expect(times[1000]).toBeLessThan(90);
});

test('a uuid has the form of version 4', () => {
  expect(createRandom(9).uuid()).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  );
});
