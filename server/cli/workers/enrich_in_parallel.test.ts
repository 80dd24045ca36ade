import { createHash } from 'crypto';
import { Readable, Writable } from 'stream';
import { createConfiguredEnricher } from '../../enrichment/configured_enricher';
import type { EnricherInputs } from '../../enrichment/enricher_inputs';
import type { VisitorKeys } from '../../enrichment/visitor_keys';
import { streamInput } from '../../ingest/line_inputs';
import { enrichLines, LineCounts } from '../enrich_lines';
import { BytesInput, enrichInParallel } from './enrich_in_parallel';

const inputs: EnricherInputs = {
  options: { rulesVersion: '1' },
  links: { records: [], catalogues: [], hostAliases: {} },
};

/** Keys that must be asked for, as those in OpenSearch. */
function keys(): VisitorKeys {
  const known = new Map<string, Buffer>();
  return {
    keyOf: (month) => known.get(month),
    ensure: async (months) => {
      for (const month of months) known.set(month, createHash('sha256').update(month).digest());
    },
  };
}

function collector() {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 1000,
    write: (chunk, _encoding, done) => {
      pieces.push(Buffer.from(chunk));
      setImmediate(done);
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString() };
}

const counter = (): LineCounts => ({ lines: 0, parsed: 0, rejected: 0, reasons: {} });

function combined(from: number, count: number): string {
  let text = '';
  for (let at = from; at < from + count; at += 1) {
    const month = at % 2 ? 'Jan' : 'Feb';
    const target = `/wms?service=WMS&request=GetMap&layers=l${at}&bbox=-5,47,-4,48`;
    text += `192.0.2.${at % 250} - - [01/${month}/2026:00:00:00 +0000] "GET ${target} HTTP/1.1" 200 ${at} "-" "QGIS/3.${at % 40}"\n`;
    if (at % 500 === 0) text += 'no line of a log\n';
  }
  return text;
}

const IIS_HEADER = '#Fields: date time c-ip cs-method cs-uri-stem sc-status sc-bytes\n';
const iis = (count: number) =>
  '2026-01-05 10:00:00 192.0.2.7 GET /geoserver/wms 200 12\n'.repeat(count);
const AUDIT =
  '<Request id="1">\n  <Service>WMS</Service>\n  <Operation>GetMap</Operation>\n  <StartTime>2026-01-05T10:00:00.000Z</StartTime>\n</Request>\n';

async function bothWays(texts: Record<string, string>) {
  const [one, many] = [collector(), collector()];
  const [oneRefused, manyRefused] = [collector(), collector()];
  const [oneCounts, manyCounts] = [counter(), counter()];
  const logs = Object.entries(texts);
  await enrichLines(
    logs.map(([name, text]) => streamInput(name, Readable.from([Buffer.from(text)]))),
    {
      server: 's',
      configured: createConfiguredEnricher(inputs, keys()),
      documents: one.stream,
      rejects: oneRefused.stream,
    },
    oneCounts
  );
  await enrichInParallel(
    logs.map(([name, text]): BytesInput => ({
      name,
      bytes: () => Readable.from([Buffer.from(text)]),
    })),
    {
      server: 's',
      inputs,
      keys: keys(),
      threads: 2,
      documents: many.stream,
      rejects: manyRefused.stream,
    },
    manyCounts
  );
  return {
    one: [one.text(), oneRefused.text(), oneCounts],
    many: [many.text(), manyRefused.text(), manyCounts],
    counts: manyCounts,
  };
}

it('gives what one thread gives, in the same order, with the same visitors', async () => {
  const { one, many, counts } = await bothWays({
    'a.log': combined(0, 20_000),
    'b.log': combined(20_000, 3000),
    'empty.log': '',
  });
  expect(many).toEqual(one);
  expect(counts).toMatchObject({ lines: 23_046, parsed: 23_000, rejected: 46 });
});

it('reads logs with headers, and requests over several lines, in their order', async () => {
  const { one, many, counts } = await bothWays({
    'first.log': combined(0, 4000),
    'iis.log': `${IIS_HEADER}${iis(12_000)}`,
    'late.log': `${combined(0, 3000)}${IIS_HEADER}${iis(8000)}`,
    'audit.log': AUDIT.repeat(2500),
    'last.log': combined(0, 4000),
  });
  expect(many).toEqual(one);
  expect(counts.reasons.header).toBe(2);
  expect(counts.parsed).toBe(4000 + 12_000 + 3000 + 8000 + 2500 + 4000);
});

it('says which log could not be read, after the lines of all', async () => {
  const documents = collector();
  const counts = counter();
  async function* torn(): AsyncGenerator<Buffer> {
    yield Buffer.from(combined(0, 5));
    throw new Error('disk gone');
  }
  const logs = [
    { name: 'torn.log', bytes: torn },
    { name: 'good.log', bytes: () => Readable.from([Buffer.from(combined(0, 10))]) },
  ];
  const run = enrichInParallel(
    logs,
    { server: 's', inputs, threads: 2, documents: documents.stream },
    counts
  );
  await expect(run).rejects.toThrow('torn.log cannot be read: disk gone');
  expect(counts.parsed).toBe(10);
});
