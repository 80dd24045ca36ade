import { buildJvmOptions, readJvmOptions } from './jvm_options';

const FILE = `
# a comment
-Xms1g
8-10:-XX:+UseConcMarkSweepGC
11-:-XX:+UseG1GC
23:-XX:CompileCommand=dontinline,x
-XX:HeapDumpPath=data
-XX:+HeapDumpOnOutOfMemoryError
9-:-Xlog:gc*:file=logs/gc.log
21-:-javaagent:agent/opensearch-agent.jar
-Djava.io.tmpdir=\${OPENSEARCH_TMPDIR}
`;

const build = (jdk: number, extra?: string) =>
  buildJvmOptions({
    home: '/home/os',
    jvmOptions: FILE,
    jdk,
    heapMegabytes: 256,
    temporary: '/t',
    logs: '/l',
    localeProviders: 'SPI,CLDR',
    extra,
  });

it.each([
  [8, ['-XX:+UseConcMarkSweepGC']],
  [17, ['-XX:+UseG1GC']],
  [23, ['-XX:+UseG1GC', '-XX:CompileCommand=dontinline,x']],
  [25, ['-XX:+UseG1GC']],
])('reads what holds for JDK %i', (jdk, expected) => {
  const own = readJvmOptions(FILE, jdk).filter((option) => /^-XX:(?!.*HeapDump)/.test(option));
  expect(own).toEqual(expected);
});

it('sets heap, folders and the agent itself', () => {
  const options = build(25);
  expect(options).toEqual(expect.arrayContaining(['-Xms256m', '-Xmx256m', '-Djava.io.tmpdir=/t']));
  expect(options).toContain('-javaagent:/home/os/agent/opensearch-agent.jar');
  expect(options.join(' ')).not.toMatch(/-Xms1g|logs\/gc\.log|HeapDump|OPENSEARCH_TMPDIR/);
});

it('gives the last word to the options of the person', () => {
  expect(build(17, ' -Xmx1g  -Da=b ').slice(-2)).toEqual(['-Xmx1g', '-Da=b']);
});
