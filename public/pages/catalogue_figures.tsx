import { EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { Figures } from '../../common/api/contracts/figures';
import { publicShareOf } from '../../common/catalogue/compared_figures';
import { formatValue } from '../../common/i18n/format_value';
import { percentOf } from '../../common/panels/shapes';
import { useReader } from '../services/reader';

/** The figures of a catalogue in its card. */
export const CatalogueFigures: FC<{ readonly figures: Figures }> = ({ figures }) => {
  const reader = useReader();
  const { translate } = reader;
  const shown = [
    [
      formatValue(reader, 'count', figures.records),
      translate('sextant.catalogues.records', { count: figures.records }),
    ],
    [
      formatValue(reader, 'percent', publicShareOf(figures)),
      translate('sextant.catalogues.public'),
    ],
    [
      formatValue(reader, 'percent', percentOf(figures.validity.valid, figures.records)),
      translate('sextant.catalogues.valid'),
    ],
  ] as const;
  return (
    <EuiText size="s">
      <ul className="sextantCard__figures">
        {shown.map(([value, name]) => (
          <li key={name}>
            <strong>{value}</strong> {name}
          </li>
        ))}
      </ul>
    </EuiText>
  );
};
