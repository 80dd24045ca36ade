import { ChildProcess, spawn } from 'child_process';
import { mkdirSync, writeFileSync } from 'fs';
import { cpus, loadavg } from 'os';
import { join } from 'path';
import { INDEX } from '../../common/index_schema/indices';
import { provision } from '../../server/provisioning/provision';
import { readConfiguration } from '../../server/configuration/read_configuration';
import { takeSnapshot } from '../../server/snapshot/take_snapshot';
import { createTransport } from '../../server/store/create_transport';
import { refresh } from '../../server/store/indices';
import { newRun, newRunId } from '../../server/store/runs';
import { searchPages } from '../../server/store/search_pages';
import { Transport } from '../../server/store/transport';
import { cloneContext } from '../../standalone/context';
import { findFreePorts } from '../../standalone/opensearch/free_port';
import { PROJECT_ROOT } from '../../standalone/paths';
import { openApp } from '../../standalone/server/open_app';
import { preparePage } from '../../standalone/server/prepare_page';
import { launchChromium } from '../../test/browser/support/chromium';
import { until } from '../../test/support/until';
import { median } from '../enrich/measure';
import { pythonWith } from '../python_environment';
import { madeSource } from '../snapshot/made_records';
import { filterTimes, FirstLook, firstLook, PageUnderTest } from './read_page';

export interface BenchPageOptions {
  readonly opensearch: string;
  readonly records: number;
  readonly runs: number;
}

interface MadeRecord {
  readonly title: string;
  readonly access: string;
  readonly validity: string;
  readonly standard?: string;
  readonly created?: string;
  readonly 'privileges.view'?: readonly string[];
  readonly 'privileges.dynamic'?: readonly string[];
  readonly 'privileges.download'?: readonly string[];
}

const FOLDER = join(PROJECT_ROOT, '.sextant', 'bench');
const CONFIGURATION = join(FOLDER, 'page.yml');
const DASH = 'dash==4.4.1';
const CATALOGUE = 'CATALOGUE_0';
/** Clicks that set a filter or take it away. */
const CLICKS = 20;

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

async function fill(transport: Transport, count: number): Promise<void> {
  await provision(transport);
  const at = new Date();
  const options = { transport, now: () => at, about: {}, onProgress: () => undefined };
  const run = newRun(newRunId('snapshot', at), 'snapshot', 'bench-page', at);
  await takeSnapshot(madeSource(count, 0, 0.01, 1), run, options);
  await refresh(transport, INDEX.records);
}

async function recordsFile(transport: Transport): Promise<string> {
  const query = { term: { source: 'bench-page' } };
  const rows: object[] = [];
  for await (const page of searchPages<MadeRecord>(transport, INDEX.records, {
    query,
    by: ['uuid'],
  })) {
    for (const { document } of page) {
      const open = (operation: 'view' | 'dynamic' | 'download') =>
        document[`privileges.${operation}`]?.includes('1') ? '✓' : '✗';
      const { title, access, validity, standard = '', created = '' } = document;
      const rights = { view: open('view'), dynamic: open('dynamic'), download: open('download') };
      rows.push({ title, access, validity, standard, created, ...rights });
    }
  }
  const path = join(FOLDER, 'page_records.json');
  writeFileSync(path, JSON.stringify(rows));
  return path;
}

async function startDash(records: string, port: number): Promise<ChildProcess> {
  const python = await pythonWith('dash', DASH, join(FOLDER, 'dash'), say);
  const child = spawn(python, [join(__dirname, 'dash_page.py'), records, String(port)], {
    stdio: 'ignore',
  });
  const isThere = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      ({ ok }) => ok || undefined,
      () => undefined
    );
  await until(isThere);
  return child;
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
const at95 = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? NaN;

function report({ name }: PageUnderTest, looks: readonly FirstLook[], times: readonly number[]) {
  const useful = looks.map((look) => Math.round(look.useful));
  const last = looks[looks.length - 1];
  const shift = Math.max(...looks.map((look) => look.shift));
  return [
    `${name}: all drawn after ${median(useful)} ms (${useful.join(' ')})`,
    `scripts and styles ${kilobytes(last?.bytes ?? NaN)}, layout shift ${shift.toFixed(3)}`,
    `a click to all drawn anew ${Math.round(median(times))} ms, p95 ${Math.round(at95(times))} ms`,
  ].join('; ');
}

/** The catalogue page beside a plain Dash page of the same records, in turns, in Chromium. */
export async function benchPage({ opensearch, records, runs }: BenchPageOptions): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const transport = createTransport({ url: opensearch });
  const [port = 0, dashPort = 0] = await findFreePorts(2);
  await fill(transport, records);
  const dash = await startDash(await recordsFile(transport), dashPort);
  const page = await preparePage();
  writeFileSync(CONFIGURATION, 'catalogue_sources: {}\n');
  const app = await openApp(
    {
      host: '127.0.0.1',
      port,
      access: { url: opensearch },
      configuration: readConfiguration(CONFIGURATION, {}),
      page,
      script: join(PROJECT_ROOT, 'bin', 'sextant.js'),
    },
    cloneContext()
  );
  const browser = await launchChromium();
  const pages: PageUnderTest[] = [
    {
      name: 'Sextant',
      url: `${app.url}/app/sextant/catalogues/${CATALOGUE}`,
      drawn: [
        ['.sextantFigure__value', 4],
        ['.sextantShares__donut canvas', 3],
        ['tbody tr', 20],
      ],
      figure: '[data-panel="record_count"] .sextantFigure__value',
      busy: '[aria-busy="true"]',
      mark: '[data-panel="access_shares"] .sextantLegend__item',
    },
    {
      name: 'Dash',
      url: `http://127.0.0.1:${dashPort}/`,
      drawn: [
        ['h2:not(:empty)', 4],
        ['.js-plotly-plot .pielayer path.surface', 3],
        ['td.dash-cell', 60],
      ],
      figure: '#figure-0',
      mark: '#access .pielayer text.slicetext',
    },
  ];
  try {
    const looks = pages.map((): FirstLook[] => []);
    for (let turn = 0; turn < runs; turn += 1) {
      for (const [at, each] of pages.entries()) looks[at]?.push(await firstLook(browser, each));
    }
    for (const [at, each] of pages.entries()) {
      say(report(each, looks[at] ?? [], await filterTimes(browser, each, CLICKS)));
    }
    say(`${records} records, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await browser.close();
    dash.kill();
    await app.close();
    await transport.close();
  }
}
