import { catalogueReport, servicesReport } from '../../common/api/contracts/reports';
import type { Services } from '../services';
import { writeReport } from '../reports/write_report';
import { coverageReader } from '../store/coverage';
import { implement, Route } from './implement';
import { mayAskForPeople } from './people_access';

export function reportRoutes(services: Services): Route[] {
  const { configuration, report, now, service } = services;
  const surroundings = { configuration, now, readCoverage: coverageReader(service, now) };
  return [
    implement(catalogueReport, report, async ({ params, query }, { user }) => {
      const withPeople = await mayAskForPeople(services, user);
      const wanted = { ...query, catalogue: params.name, withPeople };
      return writeReport(user, wanted, surroundings);
    }),
    implement(servicesReport, report, ({ query }, { user }) =>
      writeReport(user, { ...query, withPeople: false }, surroundings)
    ),
  ];
}
