/** What OpenSearch's own start script passes before jvm.options, less AlwaysPreTouch. */
const SYSTEM_OPTIONS = [
  '-Dopensearch.networkaddress.cache.ttl=60',
  '-Dopensearch.networkaddress.cache.negative.ttl=10',
  '-Xss1m',
  '-Djava.awt.headless=true',
  '-Dfile.encoding=UTF-8',
  '-Djna.nosys=true',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+ShowCodeDetailsInExceptionMessages',
  '-Dio.netty.noUnsafe=true',
  '-Dio.netty.noKeySetOptimization=true',
  '-Dio.netty.recycler.maxCapacityPerThread=0',
  '-Dio.netty.allocator.numDirectArenas=0',
  '-Dlog4j.shutdownHookEnabled=false',
  '-Dlog4j2.disable.jmx=true',
];

/**
 * Ten times the usual thresholds of the optimising compiler: a third less processor time until
 * the server answers, the same speed once a query is repeated.
 */
const LATE_OPTIMISATION = [
  '-XX:Tier4InvocationThreshold=50000',
  '-XX:Tier4MinInvocationThreshold=6000',
  '-XX:Tier4CompileThreshold=150000',
  '-XX:Tier4BackEdgeThreshold=400000',
];

/** Set here, or about files that an embedded server does not keep (garbage collection, dumps). */
const REPLACED = /^-(Xm[sx]|Xlog:|Djava\.io\.tmpdir|XX:.*HeapDump|XX:ErrorFile)/;

/**
 * The options of a jvm.options file that hold for a JDK. A line is `option`, `8:option`,
 * `8-10:option` or `8-:option`.
 */
export function readJvmOptions(text: string, jdk: number): string[] {
  return text.split('\n').flatMap((line) => {
    const [, from, dash, to, option] = /^(?:(\d+)(-)?(\d+)?:)?(-.*)$/.exec(line.trim()) ?? [];
    if (option === undefined) return [];
    const first = Number(from ?? 0);
    const last = from === undefined || (dash && !to) ? Infinity : Number(to ?? from);
    return jdk >= first && jdk <= last ? [option] : [];
  });
}

export interface JvmSettings {
  /** The distribution's folder and its jvm.options. */
  home: string;
  jvmOptions: string;
  jdk: number;
  heapMegabytes: number;
  temporary: string;
  logs: string;
  localeProviders: string;
  /** The person's own, as in OPENSEARCH_JAVA_OPTS: they win. */
  extra?: string;
}

/** All options of the server's JVM, in order. */
export function buildJvmOptions(settings: JvmSettings): string[] {
  const { home, jvmOptions, jdk, heapMegabytes, temporary, logs, localeProviders } = settings;
  const own = readJvmOptions(jvmOptions, jdk)
    .filter((option) => !REPLACED.test(option))
    .map((option) => option.replace(/^-javaagent:(?!\/)/, `-javaagent:${home}/`));
  return [
    ...SYSTEM_OPTIONS,
    `-Djava.locale.providers=${localeProviders}`,
    ...own,
    ...LATE_OPTIMISATION,
    `-Xms${heapMegabytes}m`,
    `-Xmx${heapMegabytes}m`,
    `-XX:MaxDirectMemorySize=${Math.floor(heapMegabytes / 2)}m`,
    `-Djava.io.tmpdir=${temporary}`,
    `-XX:ErrorFile=${logs}/jvm_error_%p.log`,
    ...(settings.extra ?? '').split(/\s+/).filter(Boolean),
  ];
}
