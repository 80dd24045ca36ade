import { exportPeople } from '../../common/api/contracts/exports';
import { readPeople } from '../../common/api/contracts/people';
import { peopleSheet } from '../../common/exports/list_sheets';
import { createWriter } from '../../common/i18n/writer';
import { sheetFile } from '../exports/sheet_file';
import type { Services } from '../services';
import { catalogueStore } from '../store/catalogues';
import { peopleStore, toPerson } from '../store/people';
import type { Transport } from '../store/transport';
import { implement, Route } from './implement';
import { requirePeople } from './people_access';

export function peopleRoutes(services: Services): Route[] {
  const { report, configuration, now } = services;

  /** @param page undefined: all of them */
  async function peopleOf(user: Transport, asked: string, page?: number) {
    await requirePeople(services, user);
    const { name = '', source = '' } = await catalogueStore(user).find(asked);
    const found = await peopleStore(user).ofCatalogue(source, name, page);
    return { name, ...found, people: found.people.map(toPerson) };
  }

  return [
    implement(readPeople, report, async ({ params, query }, { user }) => {
      const { name, ...found } = await peopleOf(user, params.name, query.page ?? 0);
      return found;
    }),
    implement(exportPeople, report, async ({ params, query }, { user }) => {
      const { name, people } = await peopleOf(user, params.name);
      const writer = createWriter(query.lang, configuration.timeZone);
      const { translate } = writer;
      return sheetFile(writer, {
        sheet: peopleSheet(writer, people),
        facts: [
          [translate('sextant.export.catalogue'), name],
          [translate('sextant.export.counted'), translate('sextant.people.about')],
        ],
        name: [name, 'people'],
        format: params.format,
        now: now(),
      });
    }),
  ];
}
