import { EuiDescriptionList } from '@elastic/eui';
import React, { FC } from 'react';
import type { RecordDetails } from '../../../common/api/contracts/records';
import { formatInstant } from '../../../common/i18n/format_instant';
import { formatValue } from '../../../common/i18n/format_value';
import { stateOf, wordingOf } from '../../../common/i18n/wording';
import { extentText } from '../../../common/i18n/filter_words';
import { stateView } from '../../panels/state_view';
import { Reader, useReader } from '../../services/reader';
import { StateCell } from '../../tables/state_cell';

interface Fact {
  readonly title: string;
  readonly description: NonNullable<React.ReactNode>;
}

const State: FC<{ readonly reader: Reader; readonly words: string; readonly value: string }> = (
  props
) => {
  const { reader, words, value } = props;
  return (
    <span className="sextantRecord__state">
      <span aria-hidden="true">
        <StateCell state={stateView(reader.translate, reader.theme, words, value)} />
      </span>
      {stateOf(reader.translate, words, value)}
    </span>
  );
};

/** What the record says of itself; what nothing tells is left out. */
function factsOf(reader: Reader, record: RecordDetails): Fact[] {
  const { translate, tag, timeZone } = reader;
  const instant = (text: string | undefined) =>
    text && formatInstant(tag, timeZone, 'instant', Date.parse(text));
  const words = (name: string, value: string | undefined) =>
    value && wordingOf(translate, name, value);
  const state = (name: string, value: string) => (
    <State reader={reader} words={name} value={value} />
  );
  const harvested =
    record.harvested === undefined
      ? undefined
      : stateOf(translate, 'harvested', String(record.harvested));
  const facts: readonly (readonly [Parameters<typeof translate>[0], React.ReactNode])[] = [
    ['sextant.record.uuid', <code key="uuid">{record.uuid}</code>],
    ['sextant.filter.access', state('access', record.access)],
    ['sextant.filter.validity', state('validity', record.validity)],
    ['sextant.record.validity_inspire', state('validity', record.validity_inspire)],
    [
      'sextant.record.validity_with_inspire',
      record.validity_with_inspire && state('validity', record.validity_with_inspire),
    ],
    ['sextant.record.title_fr', record.titles?.fr === record.title ? undefined : record.titles?.fr],
    ['sextant.record.title_en', record.titles?.en === record.title ? undefined : record.titles?.en],
    ['sextant.record.language', record.language],
    ['sextant.record.doi', record.doi],
    ['sextant.filter.standard', words('standard', record.standard)],
    ['sextant.filter.kind', record.kinds.map((kind) => words('kind', kind)).join(', ')],
    ['sextant.filter.organisation', record.organisations.join(' · ')],
    [
      'sextant.filter.topic',
      record.topics?.map((topic) => wordingOf(translate, 'topic', topic)).join(' · '),
    ],
    ['sextant.filter.theme', record.inspire_themes?.join(' · ')],
    [
      'sextant.filter.thesaurus',
      record.thesauri?.map((entry) => entry.slice(entry.indexOf('=') + 1)).join(' · '),
    ],
    ['sextant.record.extent', record.extent && extentText(reader, record.extent)],
    ['sextant.record.catalogues', record.catalogues.join(', ')],
    ['sextant.record.owner', record.owner_catalogue],
    ['sextant.record.created', instant(record.created)],
    ['sextant.record.changed', instant(record.changed)],
    ['sextant.filter.harvested', harvested],
    ['sextant.filter.workflow', words('workflow', record.workflow)],
    [
      'sextant.record.popularity',
      record.popularity === undefined ? undefined : formatValue(reader, 'count', record.popularity),
    ],
    [
      'sextant.record.indexing',
      record.indexing_error ? translate('sextant.record.indexing_error') : undefined,
    ],
  ];
  return facts.flatMap(([title, description]) =>
    description === undefined || description === null || description === ''
      ? []
      : [{ title: translate(title), description }]
  );
}

export const RecordFacts: FC<{ readonly record: RecordDetails }> = ({ record }) => (
  <EuiDescriptionList
    type="column"
    compressed
    className="sextantRecord__facts"
    listItems={factsOf(useReader(), record)}
  />
);
