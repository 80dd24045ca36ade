import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium, openReader } from './support/chromium';
import { settled } from './support/panels';
import { startTestApp, TestApp } from './support/test_app';

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

declare global {
  interface Window {
    axe: { run(): Promise<{ violations: Finding[] }> };
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), launchChromium()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const PAGES = [
  '/catalogues',
  '/catalogues/ODATIS?access=public&charts=all',
  '/catalogues/ODATIS/usage?from=now-12M&to=now',
  '/catalogues/ODATIS/history',
  '/services?from=now-12M&to=now',
  '/services/errors?from=now-12M&to=now',
  '/runs',
];
/** Of pages without panels: what tells that they are there. */
const LANDMARKS: Readonly<Record<string, string>> = {
  '/catalogues': '.sextantCard',
  '/runs': '[data-run]',
};
const CASES = PAGES.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const]);

/** axe looks at each of some thousand cells: on a busy machine that takes its time. */
const LONGEST = 180_000;

test.each(CASES)(
  'axe finds nothing serious on %s, %s',
  async (path, theme) => {
    const reader = await openReader(browser, `${app.url}/app/sextant${path}`, { theme });
    const landmark = LANDMARKS[path];
    if (landmark === undefined) await settled(reader.page);
    else await reader.page.locator(landmark).first().waitFor();
    await reader.page.evaluate(AXE);
    const { violations } = await reader.page.evaluate(() => window.axe.run());
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`);
    expect(serious).toEqual([]);
    await reader.close();
  },
  LONGEST
);
