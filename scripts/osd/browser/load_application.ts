import { PLUGIN_ID } from '../../../common/constants';
import type * as Application from '../../../public/mount';
import type { OsdCoreStart } from '../../../public/services/osd_core';
import { osdPage } from './osd_page';
import { showFailure } from './show_failure';

type Mounting = Pick<typeof Application, 'mountInOsd'>;

async function load(http: OsdCoreStart['http']): Promise<Mounting> {
  const { entry } = (await http.fetch('/api/sextant/bundle', { method: 'GET' })) as {
    readonly entry: string;
  };
  return import(`${osdPage.__osdPublicPath__[PLUGIN_ID] ?? ''}${entry}`) as Promise<Mounting>;
}

/**
 * Stands in for `public/load_application`. Browsers keep this file for a year: it stays small, and
 * asks the server which file to load. What fails is shown in the page, which would stay blank.
 */
export async function loadApplication(http: OsdCoreStart['http']): Promise<Mounting> {
  try {
    const { mountInOsd } = await load(http);
    return {
      mountInOsd: (core, parameters) => {
        try {
          return mountInOsd(core, parameters);
        } catch (error) {
          return showFailure(parameters.element, error);
        }
      },
    };
  } catch (error) {
    return { mountInOsd: (_core, { element }) => showFailure(element, error) };
  }
}
