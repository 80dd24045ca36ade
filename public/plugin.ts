import type { History } from 'history';
import { APP_ID, APP_TITLE } from '../common/constants';
import { loadApplication } from './load_application';
import { OsdCoreSetup, OsdMountParameters } from './services/osd_core';

/** What throws here breaks the whole of OSD's interface: it registers, and no more. */
export class SextantPlugin {
  setup(core: OsdCoreSetup): Record<string, never> {
    core.application.register({
      id: APP_ID,
      title: APP_TITLE,
      order: 8500,
      euiIconType: 'compass',
      category: { id: 'opensearchDashboards', label: 'OpenSearch Dashboards', order: 1000 },
      mount: async (parameters) => {
        const [start] = await core.getStartServices();
        const { mountInOsd } = await loadApplication(start.http);
        return mountInOsd(start, parameters as OsdMountParameters<History>);
      },
    });
    return {};
  }

  start(): Record<string, never> {
    return {};
  }

  stop(): void {
    return undefined;
  }
}
