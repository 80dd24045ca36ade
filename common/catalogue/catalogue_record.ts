import * as t from 'io-ts';
import { oneOf } from '../codecs/literals';
import { ACCESS } from './access';
import { onlineLink } from './online_link';
import { privileges } from './privileges';
import { VALIDATOR_STATES, VALIDITY } from './validity';

export type { OnlineLink } from './online_link';

/** By GeoNetwork's number of the status. */
export const WORKFLOW = [
  'unknown',
  'draft',
  'approved',
  'retired',
  'submitted',
  'rejected',
] as const;

/** One text in the languages of the pages; those it is not written in are absent. */
const titles = t.exact(t.partial({ fr: t.string, en: t.string }));

/** Degrees, WGS 84: a box around all extents of the record. */
const extent = t.strict({ west: t.number, south: t.number, east: t.number, north: t.number });

/** One record, whatever source told it. What a source cannot tell is absent or `unknown`. */
export const catalogueRecord = t.intersection([
  t.strict({
    uuid: t.string,
    access: oneOf(ACCESS),
    /** Over GeoNetwork's required validators, INSPIRE left out. */
    validity: oneOf(VALIDITY),
    validityInspire: oneOf(VALIDITY),
    /** Names of the groups it is published in (op0), reserved groups left out. */
    catalogues: t.array(t.string),
    /** dataset, series, service …: keys of the code list. */
    kinds: t.array(t.string),
    organisations: t.array(t.string),
  }),
  t.partial({
    /** In the record's own language. */
    title: t.string,
    /** Absent where the source does not tell languages. */
    titles,
    /** Schema identifier: iso19139, iso19115-3.2018 … */
    standard: t.string,
    /** ISO 639-2 code of its main language: fre, eng … */
    language: t.string,
    /** Id of the group that owns it. */
    ownerGroup: t.string,
    /** Id of the user who owns it: a number that only `sextant-people` gives a name to. */
    owner: t.string,
    /** By name of the validator, as in GeoNetwork without `valid_`. */
    validators: t.record(t.string, oneOf(VALIDATOR_STATES)),
    privileges,
    /** Creation and last change of the record in its catalogue, ISO 8601. */
    created: t.string,
    changed: t.string,
    /** Date that the record itself gives of its last change (dateStamp). */
    stamped: t.string,
    /** Dates of the resource, the last of each kind. */
    resourceCreated: t.string,
    resourcePublished: t.string,
    resourceRevised: t.string,
    harvested: t.boolean,
    workflow: oneOf(WORKFLOW),
    links: t.array(onlineLink),
    /** 10.nnnn/…, without resolver. */
    doi: t.string,
    /** Topic categories: keys of the code list. */
    topics: t.array(t.string),
    inspireThemes: t.array(t.string),
    /** Values by configured name of the thesaurus. */
    thesauri: t.record(t.string, t.array(t.string)),
    extent,
    /** Undated counters of GeoNetwork: no part of what makes two states of a record differ. */
    popularity: t.number,
    rating: t.number,
    feedbacks: t.number,
    saved: t.number,
    /** Of attached files, where the source has a table of them. */
    downloads: t.number,
    /** GeoNetwork could not index it whole: what is absent may be in the record. */
    indexingError: t.boolean,
    /** Version of the reader of its XML, where one read it. */
    factsVersion: t.string,
  }),
]);

export type CatalogueRecord = t.TypeOf<typeof catalogueRecord>;

/** complete: every record is seen; public: public ones only, so that shares of access are unknown. */
export type SourceView = 'complete' | 'public';

/** A group of GeoNetwork through which records are published: a catalogue. */
export interface CatalogueGroup {
  readonly id?: string;
  readonly name: string;
  readonly label?: Texts;
  readonly description?: Texts;
  /** What the source sees of this catalogue, where it differs from what it sees of others. */
  readonly view?: SourceView;
}

export interface Texts {
  readonly fr?: string;
  readonly en?: string;
}
