import { AudienceGroups } from '../../common/catalogue/rights';
import { CatalogueDocument } from '../../common/index_schema/catalogues';

/** The groups that the rights of a catalogue's records are about. */
export function audienceGroups(catalogue: CatalogueDocument | undefined): AudienceGroups {
  return { catalogue: catalogue?.group_id, geocatalogue: catalogue?.geocatalogue_group };
}
