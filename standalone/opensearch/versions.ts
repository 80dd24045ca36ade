import type { Jdk } from './find_jdk';

/** A major line of OpenSearch. */
export type Line = '2' | '3';

export interface Release {
  line: Line;
  version: string;
  minimumJdk: number;
  maximumJdk: number;
  /** JDKs known to work well, best first; others in the range come after. */
  preferredJdks: number[];
  /** Debian packages that bring such a JDK, best first. */
  debianJdks: string[];
  /** Value of java.locale.providers: COMPAT, which 2.x expects, left the JDK with 23. */
  localeProviders: string;
}

export interface ChosenServer {
  release: Release;
  jdk: Jdk;
}

/** 2.x needs the security manager, which fails in newer JDKs; 3.x is compiled for 21. */
export const RELEASES: Record<Line, Release> = {
  '3': {
    line: '3',
    version: '3.8.0',
    minimumJdk: 21,
    maximumJdk: Infinity,
    preferredJdks: [25, 21],
    debianJdks: ['openjdk-25-jdk-headless', 'openjdk-21-jdk-headless'],
    localeProviders: 'SPI,CLDR',
  },
  '2': {
    line: '2',
    version: '2.19.4',
    minimumJdk: 17,
    maximumJdk: 21,
    preferredJdks: [17, 21],
    debianJdks: ['openjdk-17-jdk-headless', 'openjdk-21-jdk-headless'],
    localeProviders: 'SPI,COMPAT',
  },
};

/** Newest first: 3.x answers percentiles and cardinalities several times faster. */
export const LINES: Line[] = ['3', '2'];

function jdkFor(release: Release, jdks: Jdk[]): Jdk | undefined {
  const rank = ({ major }: Jdk) => {
    const position = release.preferredJdks.indexOf(major);
    return position < 0 ? Infinity : position;
  };
  const usable = jdks.filter(
    ({ major }) => major >= release.minimumJdk && major <= release.maximumJdk
  );
  return usable.reduce<Jdk | undefined>(
    (best, jdk) => (best === undefined || rank(jdk) < rank(best) ? jdk : best),
    undefined
  );
}

/** The first of the lines for which there is a JDK. */
export function chooseServer(jdks: Jdk[], lines: Line[] = LINES): ChosenServer | undefined {
  for (const line of lines) {
    const release = RELEASES[line];
    const jdk = jdkFor(release, jdks);
    if (jdk) return { release, jdk };
  }
  return undefined;
}

/**
 * The lines to try, best first. An asked line is the only one; else a line that alone has data
 * comes first, because another line would start empty beside it.
 */
export function lineOrder(asked: Line | undefined, withData: Line[]): Line[] {
  if (asked) return [asked];
  const [only, ...others] = withData;
  if (only === undefined || others.length > 0) return LINES;
  return [only, ...LINES.filter((line) => line !== only)];
}

/** What the person should install for one of these lines. */
export function neededJdk(lines: Line[]): string {
  const ranges = lines.map((line) => {
    const { version, minimumJdk, maximumJdk } = RELEASES[line];
    const range =
      maximumJdk === Infinity ? `${minimumJdk} or newer` : `${minimumJdk} to ${maximumJdk}`;
    return `${range} (for OpenSearch ${version})`;
  });
  return `a JDK ${ranges.join(' or ')}`;
}
