import React, { FC } from 'react';
import { useHistory } from 'react-router-dom';
import type { Catalogue } from '../../common/api/contracts/catalogues';
import type { ComparedCatalogue } from '../../common/api/contracts/figures';
import { pathOf } from '../../common/api/contract';
import { exportComparison } from '../../common/api/contracts/exports';
import { ComparedFigure, COMPARED_FIGURES } from '../../common/catalogue/compared_figures';
import { formatChange } from '../../common/i18n/format_change';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import { PATHS, searchForOtherPage } from '../application/address';
import { ListExport } from '../panels/list_export';
import { useReader } from '../services/reader';
import { DataTable } from '../tables/data_table';
import { PageSection } from './page_section';

interface CatalogueComparisonProps {
  readonly catalogues: readonly Catalogue[];
  readonly figures: ReadonlyMap<string, ComparedCatalogue>;
  /** As the figures were asked for. */
  readonly query: { readonly compare: string };
}

/** Catalogues side by side: each figure, and what it gained or lost in a month. */
export const CatalogueComparison: FC<CatalogueComparisonProps> = ({
  catalogues,
  figures,
  query,
}) => {
  const reader = useReader();
  const { translate } = reader;
  const history = useHistory();
  const title = translate('sextant.catalogues.comparison');
  const text = ({ unit, read }: ComparedFigure, of: ComparedCatalogue | undefined): string => {
    const value = of?.figures ? read(of.figures) : null;
    const before = of?.compared ? read(of.compared) : null;
    const change = formatChange(reader, unit, value, before);
    return `${formatValue(reader, unit, value)}${change === undefined ? '' : ` (${change})`}`;
  };
  const lastCreated = (of: ComparedCatalogue | undefined): string =>
    of?.figures?.last_created
      ? formatInstant(reader.tag, reader.timeZone, 'fullDay', Date.parse(of.figures.last_created))
      : translate('sextant.unit.none');
  return (
    <PageSection
      title={title}
      tool={
        <ListExport
          title={title}
          path={(format) => pathOf(exportComparison, { format })}
          query={query}
        />
      }
    >
      <DataTable
        title={title}
        heads={[
          translate('sextant.catalogues.name'),
          ...COMPARED_FIGURES.map(({ id }) =>
            translate(`sextant.catalogues.measure.${id}` as const)
          ),
          translate('sextant.catalogues.measure.last_created'),
        ]}
        rows={catalogues.map(({ name }) => {
          const of = figures.get(name);
          return {
            key: name,
            label: name,
            values: [...COMPARED_FIGURES.map((measure) => text(measure, of)), lastCreated(of)],
            onClick: () =>
              history.push({
                pathname: PATHS.catalogue(name),
                search: searchForOtherPage(history.location.search),
              }),
          };
        })}
      />
    </PageSection>
  );
};
