import { Person, readPeople } from '../../common/api/contracts/people';
import { SextantError } from '../../common/errors';
import { PeopleDocument } from '../../common/index_schema/people';
import type { Services } from '../composition';
import { catalogueStore } from '../store/catalogues';
import { peopleStore } from '../store/people';
import { knowsReader } from '../store/security';
import { Transport } from '../store/transport';
import { implement, Route } from './implement';

/**
 * Where OpenSearch knows who asks, its roles decide who reads the restricted index. Where it does not,
 * everybody would: people are then shown only where the configuration says so.
 * @throws SextantError forbidden
 */
async function requirePeople(services: Services, user: Transport): Promise<void> {
  if (services.configuration.showPeople) return;
  if (services.readersSignIn && (await knowsReader(user))) return;
  throw new SextantError(
    'forbidden',
    'People are not shown here, as anybody could see them: set "show_people: true" in sextant.yml to ' +
      'allow it'
  );
}

function toPerson(person: PeopleDocument): Person {
  const {
    username,
    name,
    surname,
    email,
    organisation,
    profile = '',
    administrator = false,
  } = person;
  return { username, name, surname, email, organisation, profile, administrator };
}

export function peopleRoutes(services: Services): Route[] {
  return [
    implement(readPeople, services.report, async ({ params, query }, { user }) => {
      await requirePeople(services, user);
      const { name = '', source = '' } = await catalogueStore(user).find(params.name);
      const found = await peopleStore(user).ofCatalogue(source, name, query.page ?? 0);
      return { ...found, people: found.people.map(toPerson) };
    }),
  ];
}
