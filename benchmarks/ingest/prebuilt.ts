import { createReadStream } from 'fs';
import { generationStore } from '../../server/store/generations';
import { monthAlias } from '../../common/index_schema/months';
import { readConfiguration } from '../../server/configuration/read_configuration';
import { lineBlocks } from '../../server/cli/workers/line_blocks';
import { createConfiguredEnricher } from '../../server/enrichment/configured_enricher';
import { readEnricherInputs } from '../../server/enrichment/enricher_inputs';
import { blockWork } from '../../server/ingest/block_work';
import { bulkQueue } from '../../server/ingest/bulk_queue';
import { BulkBody, writeBulk } from '../../server/store/bulk_body';
import type { Transport } from '../../server/store/transport';
import type { BenchLog } from '../enrich/write_log';

const CHUNK = 1024 * 1024;

/** The bodies that an ingest of the log would send, made beforehand. */
export async function prebuiltBodies({ log, config }: BenchLog): Promise<BulkBody[]> {
  const { enrichment, logSources } = readConfiguration(config, {});
  const inputs = await readEnricherInputs({ enrichment, log: logSources.bench });
  const configured = createConfiguredEnricher(inputs);
  const { work } = blockWork(
    () => configured,
    () => true,
    'Europe/Paris'
  );
  const bodies: BulkBody[] = [];
  for await (const { bytes, offset } of lineBlocks(
    createReadStream(log, { highWaterMark: CHUNK })
  )) {
    const result = await work({
      key: 'bench',
      stream: 'bench---',
      server: 'bench',
      name: 'bench.log',
      bytes,
      offset,
      version: 0,
      skipBefore: 0,
      rewrite: false,
      monthsBefore: [],
      inOrder: false,
    });
    for (const body of result.bodies) {
      const target = monthAlias('requests', body.month);
      bodies.push({ target, bytes: Buffer.from(body.bytes.buffer), count: body.count });
    }
  }
  return bodies;
}

/** Sends them as fast as they are taken, by the same queue as an ingest. @returns seconds */
export async function sendBodies(
  transport: Transport,
  bodies: readonly BulkBody[]
): Promise<number> {
  const generations = generationStore(transport);
  const prefix = monthAlias('requests', '');
  for (const target of Array.from(new Set(bodies.map((body) => body.target)))) {
    await generations.ensure(target.slice(prefix.length));
  }
  const started = performance.now();
  const queue = bulkQueue(
    (body) => writeBulk(transport, body),
    () => undefined
  );
  const written: Promise<void>[] = [];
  for (const body of bodies) written.push((await queue.add(body)).written);
  await queue.flush();
  await Promise.all(written);
  return (performance.now() - started) / 1000;
}
