import { EuiButtonIcon, EuiCode } from '@elastic/eui';
import React, { FC } from 'react';
import type { MarkFilter } from '../../common/panels/chart_data';
import type { RowField } from '../../common/panels/row_fields';
import { FILTER_NAMES, FILTERS } from '../../common/query/filter_fields';
import { oppositeOf, writeValue } from '../../common/query/filter_value';
import { useReader } from '../services/reader';
import { filterText } from '../../common/i18n/filter_words';

interface RowFieldsProps {
  readonly title: string;
  readonly fields: readonly RowField[];
  readonly toggle: (filter: MarkFilter) => void;
}

/** The filter of a field's value, where there is one. */
function filterOf(field: string, value: string): MarkFilter | undefined {
  const name = FILTER_NAMES.find(
    (one) =>
      FILTERS[one].dashboard === 'services' && FILTERS[one].field === field && !FILTERS[one].derived
  );
  return name && { name, value: writeValue(value) };
}

interface ValueProps extends Pick<RowFieldsProps, 'toggle'> {
  readonly field: string;
  readonly value: string;
}

const Value: FC<ValueProps> = ({ field, value, toggle }) => {
  const { translate, tag } = useReader();
  const filter = filterOf(field, value);
  const text = filter && { filter: filterText(translate, tag, filter) };
  return (
    <span className="sextantFields__value">
      {filter && text && (
        <>
          <EuiButtonIcon
            iconType="plusInCircle"
            size="xs"
            aria-label={translate('sextant.filters.add', text)}
            title={translate('sextant.filters.add', text)}
            onClick={() => toggle(filter)}
          />
          <EuiButtonIcon
            iconType="minusInCircle"
            size="xs"
            aria-label={translate('sextant.filters.exclude', text)}
            title={translate('sextant.filters.exclude', text)}
            onClick={() => toggle({ ...filter, value: oppositeOf(filter.value) })}
          />
        </>
      )}
      <span>{value}</span>
    </span>
  );
};

/** Everything that a document holds, field by field, as Discover shows it. */
export const RowFields: FC<RowFieldsProps> = ({ title, fields, toggle }) => (
  <table className="sextantFields">
    <caption className="euiScreenReaderOnly">{title}</caption>
    <tbody>
      {fields.map(({ name, values }) => (
        <tr key={name}>
          <th scope="row">
            <EuiCode transparentBackground>{name}</EuiCode>
          </th>
          <td>
            {values.map((value) => (
              <Value key={value} field={name} value={value} toggle={toggle} />
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
