import type { OsdInitializerContext } from './osd/osd_server';
import { SextantPlugin } from './plugin';

export { config } from './config';

export function plugin(context: OsdInitializerContext): SextantPlugin {
  return new SextantPlugin(context);
}
