import { createHash } from 'crypto';
import type { Locale } from '../../common/i18n/messages';
import { asNdjson, osdObjects } from '../../common/osd_objects/osd_objects';
import type { SavedObject } from '../../common/osd_objects/saved_object';

/** Where OSD keeps its saved objects: its import over HTTP, or its own repository in a plugin. */
export interface ObjectKeeper {
  /** The description of one of our dashboards; undefined where there is none. */
  describe(id: string): Promise<string | undefined>;
  /** Writes all of them, in place of those with the same ids. @throws SextantError */
  write(objects: readonly SavedObject[]): Promise<void>;
}

/** Any of ours tells the version: they are written together, and this one last but one. */
const TELLS_VERSION = 'sextant-services';

/** What we bring, and its version: it changes with anything that is different. */
export function versionedObjects(locale: Locale): { version: string; objects: SavedObject[] } {
  const content = asNdjson(osdObjects(locale, ''));
  const version = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { version, objects: osdObjects(locale, version) };
}

/**
 * Brings index patterns, searches and dashboards to OSD, unless this very version is there: what people
 * changed in them stays until a newer version comes. @returns how many were written
 */
export async function provisionOsdObjects(keeper: ObjectKeeper, locale: Locale): Promise<number> {
  const { version, objects } = versionedObjects(locale);
  const known = await keeper.describe(TELLS_VERSION);
  if (known?.includes(version)) return 0;
  await keeper.write(objects);
  return objects.length;
}
