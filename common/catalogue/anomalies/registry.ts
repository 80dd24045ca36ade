import { brokenLink } from './broken_link';
import { downloadWithoutLink } from './download_without_link';
import { duplicateTitle } from './duplicate_title';
import { geocatalogueNotPublic } from './geocatalogue_not_public';
import { mapWithoutService } from './map_without_service';
import { neverValidated } from './never_validated';
import { noOwnerGroup } from './no_owner_group';
import { publicInvalid } from './public_invalid';
import { publicOutsideCatalogue } from './public_outside_catalogue';
import { titleMissingLanguage } from './title_missing_language';
import { AnomalyFacts, AnomalyRule } from './define_anomaly';
import { AnomalyId } from './anomaly_ids';

/** Every rule, in the order of the page. */
export const ANOMALIES: readonly AnomalyRule[] = [
  downloadWithoutLink,
  mapWithoutService,
  publicOutsideCatalogue,
  geocatalogueNotPublic,
  publicInvalid,
  neverValidated,
  titleMissingLanguage,
  duplicateTitle,
  noOwnerGroup,
  brokenLink,
];

/** What is wrong with a record. */
export function anomaliesOf(facts: AnomalyFacts): AnomalyId[] {
  return ANOMALIES.filter((rule) => rule.find(facts)).map(({ id }) => id);
}
