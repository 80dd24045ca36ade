import { existsSync } from 'fs';
import { ensureSystemPackages } from '../standalone/opensearch/install_system_packages';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Installs what tests need of the system and npm cannot give: a browser. */
export async function installTestTools(): Promise<void> {
  const found = process.env.CHROMIUM ?? BROWSERS.map((name) => `/usr/bin/${name}`).find(existsSync);
  if (found !== undefined) return;
  await ensureSystemPackages(
    [{ command: 'chromium', debian: 'chromium', what: 'Chromium' }],
    (sentence) => void process.stderr.write(`${sentence}\n`)
  );
}
