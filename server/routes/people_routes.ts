import { readPeople } from '../../common/api/contracts/people';
import type { Services } from '../services';
import { catalogueStore } from '../store/catalogues';
import { peopleStore, toPerson } from '../store/people';
import { implement, Route } from './implement';
import { requirePeople } from './people_access';

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
