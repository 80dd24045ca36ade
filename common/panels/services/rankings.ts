import type { MessageId } from '../../i18n/messages';
import { FilterName } from '../../query/filter_fields';
import type { QueryClause } from '../../query/query_clause';
import { definePanel, Panel } from '../define_panel';
import { rankingOf } from '../shapes';

const ROWS = 12;

/** The most frequent values of a filter among the requests. */
function ranking(
  id: string,
  by: FilterName,
  title: MessageId,
  about: MessageId,
  must: readonly QueryClause[] = []
): Panel<'ranking'> {
  const { search, read } = rankingOf(by, ROWS);
  return definePanel({
    id,
    dashboard: 'services',
    chart: 'ranking',
    title,
    about,
    ownFilter: by,
    width: 6,
    search: () => ({ must, ...search() }),
    read,
  });
}

export const projects = ranking(
  'projects',
  'project',
  'sextant.panel.projects.title',
  'sextant.panel.projects.about'
);
export const topLayers = ranking(
  'top_layers',
  'layer',
  'sextant.panel.top_layers.title',
  'sextant.panel.top_layers.about'
);
export const software = ranking(
  'software',
  'software',
  'sextant.panel.software.title',
  'sextant.panel.software.about'
);
export const formats = ranking(
  'formats',
  'format',
  'sextant.panel.formats.title',
  'sextant.panel.formats.about'
);
export const countriesRanking = ranking(
  'countries_ranking',
  'country',
  'sextant.panel.countries_ranking.title',
  'sextant.panel.countries_ranking.about'
);
export const sites = ranking(
  'sites',
  'site',
  'sextant.panel.sites.title',
  'sextant.panel.sites.about'
);
export const networks = ranking(
  'networks',
  'network',
  'sextant.panel.networks.title',
  'sextant.panel.networks.about'
);
/** Asked for, but in no record: a record is missing, or the layer's name has changed. */
export const layersWithoutRecord = ranking(
  'layers_without_record',
  'layer',
  'sextant.panel.layers_without_record.title',
  'sextant.panel.layers_without_record.about',
  [{ bool: { must_not: [{ exists: { field: 'sextant.record' } }] } }]
);
