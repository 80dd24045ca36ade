import { useMemo } from 'react';
import type { Translate } from '../../common/i18n/create_translator';
import { SextantError } from '../../common/errors';
import { usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';

/**
 * Address in OSD of what the page shows; undefined outside of OSD, and where it cannot be told there.
 * @param pathOf undefined where there is no way; the same function for the same page
 */
export function useExplore(
  pathOf: (translate: Translate, tag: string) => string | undefined
): string | undefined {
  const { addressOfApp } = usePageServices();
  const { translate, tag } = useReader();
  return useMemo(() => {
    if (!addressOfApp) return undefined;
    try {
      const path = pathOf(translate, tag);
      return path === undefined ? undefined : addressOfApp(path);
    } catch (error) {
      // A filter of the address that makes no sense, or that only our server knows.
      if (error instanceof SextantError) return undefined;
      throw error;
    }
  }, [addressOfApp, translate, tag, pathOf]);
}
