import * as t from 'io-ts';
import { catalogueName } from '../../codecs/names';
import { pageNumber } from '../../codecs/page_number';
import { defineContract } from '../contract';

const person = t.intersection([
  t.strict({
    /** Highest profile in the catalogue, as GeoNetwork writes it: UserAdmin, Reviewer, Editor … */
    profile: t.string,
    /** Administrator of the catalogue (UserAdmin of its group) or of all catalogues. */
    administrator: t.boolean,
  }),
  t.partial({
    username: t.string,
    name: t.string,
    surname: t.string,
    email: t.string,
    organisation: t.string,
  }),
]);
export type Person = t.TypeOf<typeof person>;

/** People of a catalogue, administrators first, 10 a page. 403 where they may not be shown. */
export const readPeople = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/people',
  params: t.strict({ name: catalogueName }),
  query: t.exact(t.partial({ page: pageNumber })),
  response: t.strict({
    total: t.number,
    administrators: t.number,
    people: t.array(person),
  }),
});
