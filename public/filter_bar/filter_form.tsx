import { EuiButton, EuiComboBox, EuiForm, EuiFormRow, EuiSelect } from '@elastic/eui';
import React, { FC, useState } from 'react';
import { readFilterValues } from '../../common/api/contracts/filter_values';
import { formatValue } from '../../common/i18n/format_value';
import type { MarkFilter } from '../../common/panels/chart_data';
import { SUGGESTED_FILTERS, SuggestedFilter } from '../../common/query/filter_fields';
import { writeValue } from '../../common/query/filter_value';
import type { PageStateStore } from '../application/use_page_state';
import { filterValue } from '../../common/i18n/filter_words';
import { useReader } from '../services/reader';
import { useCall } from '../services/use_call';

interface FilterFormProps {
  readonly page: PageStateStore;
  readonly onFilter: (filter: MarkFilter) => void;
}

const FIRST: SuggestedFilter = 'project';

/** Field, condition, value: the values that the period has are offered, others can be typed. */
export const FilterForm: FC<FilterFormProps> = ({ page, onFilter }) => {
  const reader = useReader();
  const { translate, tag } = reader;
  const [name, setName] = useState<SuggestedFilter>(FIRST);
  const [excluded, setExcluded] = useState(false);
  const [text, setText] = useState('');
  const [value, setValue] = useState<string>();
  const { data, failure } = useCall(readFilterValues, { body: { name, text, time: page.time } });
  const label = (raw: string) => filterValue(translate, tag, { name, value: writeValue(raw) });
  const options = (data?.values ?? []).map(({ value: raw, count }) => ({
    label: label(raw),
    value: raw,
    append: formatValue(reader, 'count', count),
  }));
  const submit = () =>
    value !== undefined && onFilter({ name, value: writeValue(value, excluded) });
  const choose = (chosen: string) => {
    setName(SUGGESTED_FILTERS.find((one) => one === chosen) ?? FIRST);
    setValue(undefined);
    setText('');
  };
  return (
    <EuiForm
      component="form"
      className="sextantFilterForm"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <EuiFormRow label={translate('sextant.filters.field')} display="rowCompressed">
        <EuiSelect
          compressed
          options={SUGGESTED_FILTERS.map((one) => ({
            value: one,
            text: translate(`sextant.filter.${one}` as const),
          }))}
          value={name}
          onChange={({ target }) => choose(target.value)}
        />
      </EuiFormRow>
      <EuiFormRow label={translate('sextant.filters.operator')} display="rowCompressed">
        <EuiSelect
          compressed
          options={[
            { value: 'is', text: translate('sextant.filters.is') },
            { value: 'is_not', text: translate('sextant.filters.is_not') },
          ]}
          value={excluded ? 'is_not' : 'is'}
          onChange={({ target }) => setExcluded(target.value === 'is_not')}
        />
      </EuiFormRow>
      <EuiFormRow label={translate('sextant.filters.value')} display="rowCompressed">
        <EuiComboBox
          compressed
          async
          isLoading={!data && !failure}
          singleSelection={{ asPlainText: true }}
          placeholder={translate('sextant.filters.value_hint')}
          customOptionText={translate('sextant.filters.value_custom')}
          options={options}
          selectedOptions={value === undefined ? [] : [{ label: label(value), value }]}
          onSearchChange={setText}
          onCreateOption={(typed) => setValue(typed)}
          onChange={([chosen]) => setValue(chosen?.value)}
        />
      </EuiFormRow>
      <EuiFormRow display="rowCompressed">
        <EuiButton size="s" fill type="submit" isDisabled={value === undefined}>
          {translate('sextant.filters.apply')}
        </EuiButton>
      </EuiFormRow>
    </EuiForm>
  );
};
