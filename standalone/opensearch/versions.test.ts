import { chooseServer, lineOrder, neededJdk } from './versions';

const jdks = (...majors: number[]) => majors.map((major) => ({ home: `/jdk-${major}`, major }));
const choose = (...majors: number[]) => {
  const chosen = chooseServer(jdks(...majors));
  return chosen && [chosen.release.version, chosen.jdk.major];
};

it('prefers 3.x where a JDK allows it', () => {
  expect(choose(17, 25)).toEqual(['3.8.0', 25]);
  expect(choose(21)).toEqual(['3.8.0', 21]);
});

it('falls back to 2.19 on JDK 17 to 20', () => {
  expect(choose(11, 17)).toEqual(['2.19.4', 17]);
  expect(choose(19)).toEqual(['2.19.4', 19]);
});

it('chooses nothing on older JDKs only', () => {
  expect(choose(8, 11)).toBeUndefined();
});

it('prefers JDKs that are known to work over newer ones', () => {
  expect(choose(26, 21)).toEqual(['3.8.0', 21]);
  expect(choose(26)).toEqual(['3.8.0', 26]);
});

it('does not start 2.x on a JDK without security manager', () => {
  expect(chooseServer(jdks(25), ['2'])).toBeUndefined();
  expect(chooseServer(jdks(25, 21), ['2'])?.jdk.major).toBe(21);
});

it('tries the line first that alone has data', () => {
  expect(lineOrder(undefined, [])).toEqual(['3', '2']);
  expect(lineOrder(undefined, ['2'])).toEqual(['2', '3']);
  expect(lineOrder(undefined, ['3', '2'])).toEqual(['3', '2']);
  expect(lineOrder('3', ['2'])).toEqual(['3']);
});

it('says which JDK is needed', () => {
  expect(neededJdk(['3', '2'])).toBe(
    'a JDK 21 or newer (for OpenSearch 3.8.0) or 17 to 21 (for OpenSearch 2.19.4)'
  );
});
