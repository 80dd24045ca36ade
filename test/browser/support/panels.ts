import type { Locator, Page } from 'playwright-core';
import { PanelOutcome, readPanels } from '../../../common/api/contracts/panels';
import { decodeOrThrow } from '../../../common/codecs/decode';
import type { ChartData, ChartKind } from '../../../common/panels/chart_data';

export function panel(page: Page, id: string): Locator {
  return page.locator(`[data-panel="${id}"]`);
}

/** All panels of the page have answered, and nothing is being asked. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-panel]').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('.sextantPanel__skeleton, [aria-busy="true"]') === null &&
      document.querySelectorAll('.sextantPanel__data').length > 0
  );
}

export interface Question {
  readonly panels: readonly string[];
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly catalogue?: string;
  readonly tables?: Readonly<Record<string, unknown>>;
  readonly from?: string;
  readonly to?: string;
}

/** The same panels from the server itself, without a page: what a page must show. */
export async function askServer(url: string, question: Question) {
  const { panels, filters = {}, catalogue, tables, from = 'now-30d', to = 'now' } = question;
  const response = await fetch(`${url}/api/sextant/panels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'osd-xsrf': 'test' },
    body: JSON.stringify({ panels, filters, catalogue, tables, time: { from, to } }),
  });
  const { panels: outcomes } = decodeOrThrow(readPanels.response, await response.json());
  return {
    data<K extends ChartKind>(id: string, chart: K): ChartData[K] {
      const outcome: PanelOutcome | undefined = outcomes[id];
      if (!outcome || 'failed' in outcome || outcome.chart !== chart) {
        throw new Error(`${id}: ${JSON.stringify(outcome)}`);
      }
      return outcome.data as ChartData[K];
    },
  };
}

/** The text of an element with plain spaces, as people would type it. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/g, ' ').trim();
}
