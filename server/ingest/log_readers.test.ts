import { Readable } from 'stream';
import { lineReader } from '../../common/enrich/line_reader';
import { readFramedLines } from './framed_lines';
import { LogLine } from './log_line';
import { readIndex } from './read_index';
import { readLines } from './read_lines';
import { Transport, TransportRequest } from '../store/transport';

async function all(batches: AsyncIterable<LogLine[]>): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const batch of batches) lines.push(...batch);
  return lines;
}

const ofText = (text: string | Buffer) => Readable.from([Buffer.from(text)]);

describe('readLines', () => {
  it('reads what is no text as it is: NUL, broken UTF-8, a byte order mark, CRLF', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('a\r\n\0\0\n'),
      Buffer.from([0xff, 0xfe, 0x0a, 0xc3]),
    ]);
    expect(await all(readLines(ofText(bytes)))).toEqual([
      { line: 'a', offset: 0 },
      { line: '\0\0', offset: 6 },
      { line: '\ufffd\ufffd', offset: 9 },
      { line: '\ufffd', offset: 12 },
    ]);
  });

  it('holds a line without end in bounded memory, rejects it and goes on', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const count = 300;
    function* endless() {
      for (let at = 0; at < count; at += 1) yield chunk;
      yield Buffer.from('\nnext\n');
    }
    const before = process.memoryUsage();
    let most = 0;
    const lines: LogLine[] = [];
    for await (const batch of readLines(Readable.from(endless(), { objectMode: true }))) {
      const now = process.memoryUsage();
      most = Math.max(most, now.heapUsed + now.external - before.heapUsed - before.external);
      lines.push(...batch);
    }
    expect(most).toBeLessThan(50 * 1024 * 1024);
    expect(lines.map(({ offset }) => offset)).toEqual([0, count * chunk.length + 1]);
    const read = lineReader({});
    expect(read(lines[0]?.line ?? '')).toEqual({ rejected: 'too_long' });
    expect(lines[1]?.line).toBe('next');
  });

  it('joins a request over several lines, and no other', async () => {
    const text =
      '<Requests>\n  <Request id="1">\r\n  <Path>/a</Path>\n</Request>\n<Request id="2"> </Request>\n <a>\n';
    expect(await all(readLines(ofText(text)))).toEqual([
      { line: '<Requests>', offset: 0 },
      { line: '  <Request id="1">\n  <Path>/a</Path>\n</Request>', offset: 11 },
      { line: '<Request id="2"> </Request>', offset: 60 },
      { line: ' <a>', offset: 88 },
    ]);
  });

  it('gives a torn request as it is', async () => {
    const text =
      '<Request id="1">\n<Path>/a</Path>\n<Request id="2">\n</Request>\n<Request id="3">\nx';
    expect((await all(readLines(ofText(text)))).map(({ line }) => line)).toEqual([
      '<Request id="1">\n<Path>/a</Path>',
      '<Request id="2">\n</Request>',
      '<Request id="3">\nx',
    ]);
    const endless = `<Request id="1">\n${'<x>\n'.repeat(60000)}`;
    const [first] = await all(readLines(ofText(endless)));
    expect(first?.line.length).toBeLessThan(200000);
  });
});

describe('readFramedLines', () => {
  it('takes file and offset from the frame', async () => {
    const text =
      'a.log\t12\tline\twith tab\r\nno frame\nb\tx\tline\n\t1\tline\nb\t0\t<Request>\na.log\t30\tx\nb\t9\t</Request>\n';
    expect(await all(readFramedLines(ofText(text)))).toEqual([
      { file: 'a.log', offset: 12, line: 'line\twith tab' },
      { line: 'no frame', offset: 24, rejected: 'bad_frame' },
      { line: 'b\tx\tline', offset: 33, rejected: 'bad_frame' },
      { line: '\t1\tline', offset: 42, rejected: 'bad_frame' },
      { file: 'a.log', offset: 30, line: 'x' },
      { file: 'b', offset: 0, line: '<Request>\n</Request>' },
    ]);
  });
});

/** A cluster with two shards of one index, in the way of one product. */
function fakeCluster(way: 'opensearch' | 'elasticsearch' | 'none') {
  const requests: TransportRequest[] = [];
  const unknown = () => Object.assign(new Error('no handler'), { statusCode: 405 });
  const transport: Transport = {
    async request(request) {
      requests.push(request);
      const { method, path, querystring, body } = request;
      if (method === 'DELETE') return { body: {} };
      if (path.includes('_settings')) {
        return { body: { logs: { settings: { 'index.number_of_shards': '2' } } } };
      }
      if (path.endsWith('/_search/point_in_time')) {
        if (way !== 'opensearch') throw unknown();
        return { body: { pit_id: `${querystring?.preference}` } };
      }
      if (path.endsWith('/_pit')) {
        if (way !== 'elasticsearch') throw unknown();
        return { body: { id: `${querystring?.preference}` } };
      }
      const asked = body as { pit?: { id: string }; search_after?: number[]; size: number };
      const shard = /_shards:(\d)/.exec(asked.pit?.id ?? String(querystring?.preference))?.[1];
      const from = (asked.search_after?.[0] ?? -1) + 1;
      const hits = [0, 1, 2].slice(from, from + asked.size).map((doc) => ({
        _index: 'logs',
        _id: `${shard}${doc}`,
        _source: { id: `${shard}${doc}` },
        sort: [doc],
      }));
      return { body: { hits: { hits } } };
    },
  };
  return { transport, requests };
}

describe('readIndex', () => {
  it.each(['opensearch', 'elasticsearch', 'none'] as const)(
    'reads each document once: %s',
    async (way) => {
      const { transport, requests } = fakeCluster(way);
      const read = () => all(readIndex(transport, { index: 'logs', size: 2 }));
      const lines = await read();
      expect(lines.map(({ line }) => JSON.parse(line).id)).toEqual([
        '00',
        '01',
        '02',
        '10',
        '11',
        '12',
      ]);
      expect(lines.every(({ file }) => file === 'logs')).toBe(true);
      const offsets = lines.map(({ offset }) => offset);
      expect(new Set(offsets).size).toBe(6);
      expect(offsets.every(Number.isSafeInteger)).toBe(true);
      expect((await read()).map(({ offset }) => offset)).toEqual(offsets);
      const closed = requests.filter(({ method }) => method === 'DELETE').length;
      expect(closed).toBe(way === 'none' ? 0 : 4);
    }
  );
});
