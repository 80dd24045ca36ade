import { versionedObjects } from '../provisioning/provision_osd_objects';
import { keepObjects } from './keep_objects';
import type { OsdSavedObjectsRepository } from './osd_server';

function fakes(stored?: string) {
  const log: string[] = [];
  const say = (message: string | Error) => void log.push(String(message));
  const written: unknown[] = [];
  const repository: OsdSavedObjectsRepository = {
    get: async (type, id) => {
      if (stored === undefined)
        throw Object.assign(new Error('x'), { output: { statusCode: 404 } });
      return { type, id, attributes: { description: stored } };
    },
    bulkCreate: async (objects) => {
      written.push(...objects);
      return { saved_objects: [] };
    },
  };
  return { log, written, repository, logger: { info: say, warn: say, error: say } };
}

const { version, objects } = versionedObjects('fr');

test('writes what is not there, and what is of another version', async () => {
  for (const stored of [undefined, 'Prepared by Sextant (version 00000000)', 'Mine']) {
    const { repository, logger, written } = fakes(stored);
    await keepObjects(repository, 'fr', logger);
    expect(written).toEqual(objects);
  }
});

test('leaves this very version alone, with what people changed in it', async () => {
  const { repository, logger, written, log } = fakes(`Mine now (version ${version})`);
  await keepObjects(repository, 'fr', logger);
  expect([written, log]).toEqual([[], []]);
});

test('OSD goes on where it refuses: one warning says why', async () => {
  const { logger, log, repository } = fakes();
  const failing = { ...repository, get: () => Promise.reject(new Error('security_exception')) };
  await keepObjects(failing, 'fr', logger);
  const error = { message: 'conflict' };
  const refused = { type: 'dashboard', id: 'a', attributes: {}, error };
  const refusing = { ...repository, bulkCreate: async () => ({ saved_objects: [refused] }) };
  await keepObjects(refusing, 'fr', logger);
  expect(log).toEqual([
    'The dashboards of Sextant cannot be written (security_exception)',
    'The dashboards of Sextant cannot be written (dashboard a: conflict)',
  ]);
});
