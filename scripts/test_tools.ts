import { existsSync } from 'fs';
import { ensureSystemPackages } from '../standalone/opensearch/install_system_packages';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Debian keeps PostgreSQL's programs out of PATH. */
const POSTGRES = '/usr/lib/postgresql';

/** Installs what tests need of the system and npm cannot give: a browser and PostgreSQL. */
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
  ];
  await ensureSystemPackages(missing, (sentence) => void process.stderr.write(`${sentence}\n`));
}
