import { SextantError } from '../../common/errors';
import type { Services } from '../services';
import { knowsReader } from '../store/security';
import { Transport } from '../store/transport';

/**
 * Where OpenSearch knows who asks, its roles decide who reads the restricted index. Where it does not,
 * everybody would: people are then shown only where the configuration says so.
 */
export async function mayAskForPeople(services: Services, user: Transport): Promise<boolean> {
  if (services.configuration.showPeople) return true;
  return services.readersSignIn === true && (await knowsReader(user));
}

/** @throws SextantError forbidden */
export async function requirePeople(services: Services, user: Transport): Promise<void> {
  if (await mayAskForPeople(services, user)) return;
  throw new SextantError(
    'forbidden',
    'People are not shown here, as anybody could see them: set "show_people: true" in sextant.yml to ' +
      'allow it'
  );
}
