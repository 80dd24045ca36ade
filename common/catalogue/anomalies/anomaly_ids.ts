/** Rules of anomalies, in the order of the page: each is the file of its name beside this one. */
export const ANOMALY_IDS = [
  'download_without_link',
  'map_without_service',
  'public_outside_catalogue',
  'geocatalogue_not_public',
  'public_invalid',
  'never_validated',
  'title_missing_language',
  'duplicate_title',
  'no_owner_group',
  'broken_link',
] as const;

export type AnomalyId = (typeof ANOMALY_IDS)[number];
