import * as t from 'io-ts';
import { ACCESS } from '../../catalogue/access';
import { WORKFLOW } from '../../catalogue/catalogue_record';
import { brokenLink } from '../../catalogue/link_check';
import { onlineLink } from '../../catalogue/online_link';
import { GRANTS } from '../../catalogue/rights';
import { VALIDATOR_STATES, VALIDITY } from '../../catalogue/validity';
import { oneOf } from '../../codecs/literals';
import { catalogueName, recordId } from '../../codecs/names';
import { instant } from '../../codecs/time_range';
import { defineContract } from '../contract';

/** Everything that is known of one record of a catalogue. What its source cannot tell is absent. */
export const recordDetails = t.intersection([
  t.strict({
    uuid: t.string,
    catalogues: t.array(t.string),
    kinds: t.array(t.string),
    organisations: t.array(t.string),
    access: oneOf(ACCESS),
    validity: oneOf(VALIDITY),
    validity_inspire: oneOf(VALIDITY),
    /** By name, as `public.download`; rights that mean nothing here are absent. */
    rights: t.record(t.string, oneOf(GRANTS)),
    links: t.array(onlineLink),
  }),
  t.partial({
    title: t.string,
    /** Address of the record in GeoNetwork. */
    link: t.string,
    owner_catalogue: t.string,
    standard: t.string,
    created: t.string,
    changed: t.string,
    harvested: t.boolean,
    workflow: oneOf(WORKFLOW),
    language: t.string,
    titles: t.exact(t.partial({ fr: t.string, en: t.string })),
    validity_with_inspire: oneOf(VALIDITY),
    doi: t.string,
    /** By name of the validator; absent where the source tells none. */
    validators: t.record(t.string, oneOf(VALIDATOR_STATES)),
    topics: t.array(t.string),
    inspire_themes: t.array(t.string),
    /** As `name=value`. */
    thesauri: t.array(t.string),
    /** West, south, east, north in degrees. */
    extent: t.tuple([t.number, t.number, t.number, t.number]),
    /** Views as GeoNetwork counts them, since the record exists. */
    popularity: t.number,
    indexing_error: t.boolean,
    /** Of `links`, those that did not work when they were last checked. */
    broken_links: t.array(brokenLink),
  }),
]);
export type RecordDetails = t.TypeOf<typeof recordDetails>;

export const getRecord = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/records/{uuid}',
  params: t.strict({ name: catalogueName, uuid: recordId }),
  /** Absent: as of the last snapshot. */
  query: t.exact(t.partial({ as_of: instant })),
  response: recordDetails,
});
