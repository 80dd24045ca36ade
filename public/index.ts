import { SextantPlugin } from './plugin';

export function plugin(): SextantPlugin {
  return new SextantPlugin();
}
