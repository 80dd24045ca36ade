import { join } from 'path';
import { buildPage } from '../../scripts/build_page';
import { PROJECT_ROOT } from '../paths';
import { indexHtml, preferredLocale } from '../page/index_html';
import { ASSETS_PATH } from './assets_path';
import type { PageAssets } from './http_server';

/** The page of a catalogue, and that of the services. */
const WITH_CHARTS = /\/(?:catalogues\/[^/?]|services)/;

const DIRECTORY = join(PROJECT_ROOT, 'build', 'page');

/** The page, built where its sources have changed. */
export async function preparePage(): Promise<PageAssets> {
  const manifest = await buildPage(DIRECTORY);
  return {
    directory: DIRECTORY,
    html: ({ acceptLanguage, path }) =>
      indexHtml({
        manifest,
        locale: preferredLocale(acceptLanguage),
        hasCharts: WITH_CHARTS.test(path),
        assetsPath: ASSETS_PATH,
      }),
  };
}
