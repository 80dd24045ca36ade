import React, { FC } from 'react';
import { useHistory } from 'react-router-dom';
import type { Catalogue } from '../../common/api/contracts/catalogues';
import type { listFigures } from '../../common/api/contracts/figures';
import type { ContractOutput } from '../../common/api/contract';
import { formatChange } from '../../common/i18n/format_change';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatValue } from '../../common/i18n/format_value';
import type { Unit } from '../../common/panels/chart_data';
import { percentOf } from '../../common/panels/shapes';
import { PATHS, searchForOtherPage } from '../application/address';
import { useReader } from '../services/reader';
import { DataTable } from '../tables/data_table';
import { publicShareOf } from './catalogue_figures';
import { PageSection } from './page_section';

type Compared = ContractOutput<typeof listFigures>['catalogues'][number];
type Figures = NonNullable<Compared['figures']>;

interface Measure {
  readonly id: 'records' | 'public' | 'valid' | 'inspire' | 'owned_only' | 'anomalous';
  readonly unit: Unit;
  readonly read: (figures: Figures) => number | null;
}

const MEASURES: readonly Measure[] = [
  { id: 'records', unit: 'count', read: ({ records }) => records },
  { id: 'public', unit: 'percent', read: publicShareOf },
  { id: 'valid', unit: 'percent', read: (f) => percentOf(f.validity.valid, f.records) },
  { id: 'inspire', unit: 'percent', read: (f) => percentOf(f.inspire.valid, f.records) },
  { id: 'owned_only', unit: 'count', read: ({ owned_only: owned }) => owned },
  { id: 'anomalous', unit: 'count', read: ({ anomalous }) => anomalous },
];

interface CatalogueComparisonProps {
  readonly catalogues: readonly Catalogue[];
  readonly figures: ReadonlyMap<string, Compared>;
}

/** Catalogues side by side: each figure, and what it gained or lost in a month. */
export const CatalogueComparison: FC<CatalogueComparisonProps> = ({ catalogues, figures }) => {
  const reader = useReader();
  const { translate } = reader;
  const history = useHistory();
  const title = translate('sextant.catalogues.comparison');
  const text = ({ unit, read }: Measure, of: Compared | undefined): string => {
    const value = of?.figures ? read(of.figures) : null;
    const before = of?.compared ? read(of.compared) : null;
    const change = formatChange(reader, unit, value, before);
    return `${formatValue(reader, unit, value)}${change === undefined ? '' : ` (${change})`}`;
  };
  const lastCreated = (of: Compared | undefined): string =>
    of?.figures?.last_created
      ? formatInstant(reader.tag, reader.timeZone, 'fullDay', Date.parse(of.figures.last_created))
      : translate('sextant.unit.none');
  return (
    <PageSection title={title}>
      <DataTable
        title={title}
        heads={[
          translate('sextant.catalogues.name'),
          ...MEASURES.map(({ id }) => translate(`sextant.catalogues.measure.${id}` as const)),
          translate('sextant.catalogues.measure.last_created'),
        ]}
        rows={catalogues.map(({ name }) => {
          const of = figures.get(name);
          return {
            key: name,
            label: name,
            values: [...MEASURES.map((measure) => text(measure, of)), lastCreated(of)],
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
