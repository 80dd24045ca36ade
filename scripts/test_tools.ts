import { existsSync } from 'fs';
import { ensureSystemPackages } from '../standalone/opensearch/install_system_packages';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Debian keeps PostgreSQL's programs out of PATH. */
const POSTGRES = '/usr/lib/postgresql';

/** Installs what tests need of the system and npm cannot give: a browser, PostgreSQL and a reader of PDF. */
export async function installTestTools(): Promise<void> {
  const browser =
    process.env.CHROMIUM ?? BROWSERS.map((name) => `/usr/bin/${name}`).find(existsSync);
  const missing = [
    ...(browser === undefined
      ? [{ command: 'chromium', debian: 'chromium', what: 'Chromium' }]
      : []),
    ...(existsSync(POSTGRES)
      ? []
      : [{ command: 'postgres', debian: 'postgresql', what: 'PostgreSQL' }]),
    ...(existsSync('/usr/bin/pdftotext')
      ? []
      : [{ command: 'pdftotext', debian: 'poppler-utils', what: 'poppler-utils' }]),
  ];
  await ensureSystemPackages(missing, (sentence) => void process.stderr.write(`${sentence}\n`));
}
