import { AudienceGroups } from '../../common/catalogue/rights';
import { CatalogueDocument } from '../../common/index_schema/catalogues';
import type { Configuration } from '../configuration/configuration';

/** The groups that the rights of a catalogue's records are about. */
export function audienceGroups(
  { catalogueSources }: Configuration,
  catalogue: CatalogueDocument | undefined
): AudienceGroups {
  return {
    catalogue: catalogue?.group_id,
    geocatalogue: catalogueSources[catalogue?.source ?? '']?.geocatalogue_group,
  };
}
