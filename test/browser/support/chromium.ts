import { Browser, chromium, Page } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.SEXTANT_TEST_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface ReaderOptions {
  readonly language?: 'fr-FR' | 'en-GB';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** A reader of a page: a fresh browser profile, and what went wrong in its console. */
export interface ReaderPage {
  readonly page: Page;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export async function openReader(
  browser: Browser,
  address: string,
  { language = 'fr-FR', theme = 'light', width = 1440 }: ReaderOptions = {}
): Promise<ReaderPage> {
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    locale: language,
    colorScheme: theme,
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { page, errors, close: () => context.close() };
}
