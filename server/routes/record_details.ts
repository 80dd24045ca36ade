import { ACCESS } from '../../common/catalogue/access';
import { WORKFLOW } from '../../common/catalogue/catalogue_record';
import { grantOf } from '../../common/catalogue/record_rights';
import { AudienceGroups, groupOfAudience, rightName, RIGHTS } from '../../common/catalogue/rights';
import { VALIDATOR_STATES, ValidatorState, VALIDITY } from '../../common/catalogue/validity';
import type { RecordDetails } from '../../common/api/contracts/records';
import { RecordDocument } from '../../common/index_schema/records';
import { storedLinks } from '../store/stored_links';

const known = <V extends string>(values: readonly V[], value: string | undefined): V | undefined =>
  values.find((one) => one === value);

function validatorsOf(record: RecordDocument): Record<string, ValidatorState> | undefined {
  const states = VALIDATOR_STATES.flatMap((state) =>
    (record[`validators.${state}` as const] ?? []).map((name) => [name, state] as const)
  );
  return states.length === 0 ? undefined : Object.fromEntries(states);
}

function extentOf(record: RecordDocument): RecordDetails['extent'] {
  const { 'extent.west': west, 'extent.south': south } = record;
  const { 'extent.east': east, 'extent.north': north } = record;
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? undefined
    : [west, south, east, north];
}

/** A stored record as its details show it; what has an unknown value there is left out here. */
export function toRecordDetails(record: RecordDocument, groups: AudienceGroups): RecordDetails {
  const rights = RIGHTS.filter(
    ({ audience }) => audience !== 'geocatalogue' || groupOfAudience(audience, groups) !== undefined
  );
  return {
    uuid: record.uuid ?? '',
    title: record.title,
    link: record.link,
    catalogues: record.catalogue ?? [],
    owner_catalogue: record.owner_catalogue,
    standard: record.standard,
    kinds: record.kind ?? [],
    organisations: record.organisation ?? [],
    access: known(ACCESS, record.access) ?? 'unknown',
    validity: known(VALIDITY, record.validity) ?? 'unknown',
    validity_inspire: known(VALIDITY, record.validity_inspire) ?? 'unknown',
    created: record.created,
    changed: record.changed,
    harvested: record.harvested,
    workflow: known(WORKFLOW, record.workflow),
    language: record.language,
    titles: { fr: record.title_fr, en: record.title_en },
    validity_with_inspire: known(VALIDITY, record.validity_with_inspire),
    doi: record.doi,
    validators: validatorsOf(record),
    topics: record.topic,
    inspire_themes: record.inspire_theme,
    thesauri: record.thesaurus,
    extent: extentOf(record),
    popularity: record.popularity,
    indexing_error: record.indexing_error,
    rights: Object.fromEntries(
      rights.map((right) => [rightName(right), grantOf(record, right, groups)])
    ),
    links: storedLinks(record),
  };
}
