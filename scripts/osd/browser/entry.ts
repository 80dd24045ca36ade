import { PLUGIN_ID } from '../../../common/constants';
import { plugin } from '../../../public';
import type { OsdCoreSetup } from '../../../public/services/osd_core';
import { osdPage } from './osd_page';

/** An error in `setup` would leave OSD without any interface at all. */
function guardedPlugin() {
  const sextant = plugin();
  return {
    setup(core: OsdCoreSetup) {
      try {
        return sextant.setup(core);
      } catch (error) {
        globalThis.console.error('Sextant is not available', error);
        return {};
      }
    },
    start: () => sextant.start(),
    stop: () => sextant.stop(),
  };
}

const exported = { plugin: guardedPlugin };

osdPage.__osdBundles__.define(`plugin/${PLUGIN_ID}/public`, () => exported, 'public');
