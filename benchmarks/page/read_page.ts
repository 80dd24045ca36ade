import type { Browser, Page } from 'playwright-core';

/** A page of the same content, told by selectors. */
export interface PageUnderTest {
  readonly name: string;
  readonly url: string;
  /** How many of what there are once figures, charts and tables are all drawn. */
  readonly drawn: readonly (readonly [selector: string, count: number])[];
  /** The number of records. */
  readonly figure: string;
  /** There while anything is on its way. */
  readonly busy?: string;
  /** The mark that sets a filter, and takes it away again. */
  readonly mark: string;
}

export interface FirstLook {
  /** Milliseconds from the request for the page to all of it being drawn. */
  readonly useful: number;
  /** Scripts and styles as sent, in bytes. */
  readonly bytes: number;
  /** Cumulative layout shift; 0: nothing moved. */
  readonly shift: number;
}

declare global {
  interface Window {
    clickedAt?: number;
    shift?: number;
  }
}

const open = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();

/** Waits until all is drawn. @returns milliseconds since the page was asked for */
async function allDrawn(page: Page, { drawn }: PageUnderTest): Promise<number> {
  const answer = await page.waitForFunction(
    (wanted) =>
      wanted.every(([selector, count]) => document.querySelectorAll(selector).length >= count) &&
      performance.now(),
    drawn,
    { polling: 'raf' }
  );
  return Number(await answer.jsonValue());
}

/** A reader who was never there. */
export async function firstLook(browser: Browser, under: PageUnderTest): Promise<FirstLook> {
  const page = await open(browser);
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.shift = (window.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(under.url, { waitUntil: 'commit' });
  const useful = await allDrawn(page, under);
  // What comes late may still move what is there.
  await page.waitForLoadState('networkidle');
  const { bytes, shift } = await page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const sent = resources
      .filter(({ name }) => /\.(?:js|css)(?:\?|$)/.test(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { bytes: sent, shift: window.shift ?? 0 };
  });
  await page.context().close();
  return { useful, bytes, shift };
}

/** Milliseconds from a click on a mark to the page drawn anew, so many times. */
export async function filterTimes(
  browser: Browser,
  under: PageUnderTest,
  times: number
): Promise<number[]> {
  const { figure, busy, mark } = under;
  const page = await open(browser);
  await page.goto(under.url);
  await allDrawn(page, under);
  await page.evaluate(() =>
    document.addEventListener('click', () => (window.clickedAt = performance.now()), true)
  );
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const before = await page.locator(figure).first().textContent();
    await page.evaluate(() => delete window.clickedAt);
    // What lies over a mark (as Plotly's frame does) hands the click on.
    await page.locator(mark).first().click({ force: true });
    const answer = await page.waitForFunction(
      ({ selector, pending, was }) => {
        if (window.clickedAt === undefined || (pending && document.querySelector(pending))) {
          return false;
        }
        const now = document.querySelector(selector)?.textContent;
        return now !== was && performance.now() - window.clickedAt;
      },
      { selector: figure, pending: busy, was: before },
      { polling: 'raf' }
    );
    found.push(Number(await answer.jsonValue()));
  }
  await page.context().close();
  return found;
}
