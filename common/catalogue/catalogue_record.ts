import * as t from 'io-ts';
import { oneOf } from '../codecs/literals';
import { ACCESS } from './access';
import { VALIDITY } from './validity';

export const WORKFLOW = [
  'unknown',
  'draft',
  'approved',
  'retired',
  'submitted',
  'rejected',
] as const;

/** Group ids that hold an operation. */
const privileges = t.strict({
  /** M: view (op0). */
  view: t.array(t.string),
  /** T: download (op1). */
  download: t.array(t.string),
  /** V: dynamic, show on the map (op5). */
  dynamic: t.array(t.string),
});

/** An online resource of a record, as its editor wrote it. */
export const onlineLink = t.intersection([
  t.strict({ url: t.string }),
  t.exact(
    t.partial({
      /** OGC:WMS, WWW:DOWNLOAD-1.0-link--download … */
      protocol: t.string,
      /** Of a service: the name of the layer, or of several with commas. */
      name: t.string,
      /** Code of CI_OnLineFunctionCode: download, information … */
      function: t.string,
    })
  ),
]);

export type OnlineLink = t.TypeOf<typeof onlineLink>;

/** One record, whatever source told it. What a source cannot tell is absent or `unknown`. */
export const catalogueRecord = t.intersection([
  t.strict({
    uuid: t.string,
    access: oneOf(ACCESS),
    validity: oneOf(VALIDITY),
    validityInspire: oneOf(VALIDITY),
    /** Names of the groups it is published in (op0), reserved groups left out. */
    catalogues: t.array(t.string),
    kinds: t.array(t.string),
    organisations: t.array(t.string),
  }),
  t.partial({
    title: t.string,
    /** Schema identifier: iso19139, iso19115-3.2018 … */
    standard: t.string,
    /** Id of the group that owns it. */
    ownerGroup: t.string,
    privileges,
    /** Creation and last change of the record in its catalogue, ISO 8601. */
    created: t.string,
    changed: t.string,
    harvested: t.boolean,
    workflow: oneOf(WORKFLOW),
    links: t.array(onlineLink),
  }),
]);

export type CatalogueRecord = t.TypeOf<typeof catalogueRecord>;

/** A group of GeoNetwork through which records are published: a catalogue. */
export interface CatalogueGroup {
  readonly id?: string;
  readonly name: string;
  readonly label?: Texts;
  readonly description?: Texts;
}

export interface Texts {
  readonly fr?: string;
  readonly en?: string;
}

/** complete: every record is seen; public: public ones only, so that shares of access are unknown. */
export type SourceView = 'complete' | 'public';
