import type { Locale } from '../../common/i18n/messages';
import { messageOf } from '../../common/errors';
import { ObjectKeeper, provisionOsdObjects } from '../provisioning/provision_osd_objects';
import type { OsdLogger, OsdSavedObjectsRepository } from './osd_server';

const NOT_FOUND = 404;

const statusOf = (error: unknown): unknown => Object(Object(error).output).statusCode;

/** OSD's own repository, as its server: what it writes is in the global tenant. */
export function repositoryKeeper(repository: OsdSavedObjectsRepository): ObjectKeeper {
  return {
    async describe(id) {
      try {
        const { attributes } = await repository.get('dashboard', id);
        return typeof attributes.description === 'string' ? attributes.description : undefined;
      } catch (error) {
        if (statusOf(error) === NOT_FOUND) return undefined;
        throw error;
      }
    },
    async write(objects) {
      const { saved_objects: written } = await repository.bulkCreate(objects, { overwrite: true });
      const refused = written.find(({ error }) => error !== undefined);
      if (refused) throw new Error(`${refused.type} ${refused.id}: ${refused.error?.message}`);
    },
  };
}

/**
 * Brings our index patterns, searches and dashboards to this OSD when it starts. They are a help: where
 * it fails OSD's log says so, and nothing else changes. Never rejects.
 */
export async function keepObjects(
  repository: OsdSavedObjectsRepository,
  locale: Locale,
  logger: OsdLogger
): Promise<void> {
  try {
    const count = await provisionOsdObjects(repositoryKeeper(repository), locale);
    if (count > 0) logger.info(`${count} index patterns, searches and dashboards are written`);
  } catch (error) {
    logger.warn(`The dashboards of Sextant cannot be written (${messageOf(error)})`);
  }
}
