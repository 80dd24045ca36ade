import { EuiDescriptionList, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { Run } from '../../common/api/contracts/runs';
import { formatValue } from '../../common/i18n/format_value';
import { isMessageId } from '../../common/i18n/messages';
import { Reader, useReader } from '../services/reader';

function named({ translate }: Reader, group: 'reject' | 'figure', word: string): string {
  const id = `sextant.runs.${group}.${word}`;
  return isMessageId(id) ? translate(id) : word;
}

function figures(reader: Reader, group: 'reject' | 'figure', counts: Run['rejects'] = {}): string {
  return Object.entries(counts)
    .map(([word, count]) =>
      reader.translate('sextant.runs.figure_of', {
        name: named(reader, group, word),
        count: formatValue(reader, 'count', count),
      })
    )
    .join(' · ');
}

/** All that is known of a run beyond its row. */
export const RunDetails: FC<{ readonly run: Run }> = ({ run }) => {
  const reader = useReader();
  const { translate } = reader;
  const count = (value: number | undefined) =>
    value === undefined ? '' : formatValue(reader, 'count', value);
  const facts: readonly (readonly [string, string])[] = [
    [translate('sextant.runs.id'), run.id],
    [translate('sextant.runs.error'), run.error ?? ''],
    [translate('sextant.runs.host'), run.host ?? ''],
    [translate('sextant.runs.files'), run.files.join(', ')],
    [translate('sextant.runs.parsed'), count(run.parsed)],
    [translate('sextant.runs.rejects'), figures(reader, 'reject', run.rejects)],
    [translate('sextant.runs.left_out'), run.left_out > 0 ? count(run.left_out) : ''],
    [translate('sextant.runs.figures'), figures(reader, 'figure', run.done)],
    [translate('sextant.runs.bytes'), run.bytes > 0 ? formatValue(reader, 'bytes', run.bytes) : ''],
    [translate('sextant.runs.rules'), run.rules_version ?? ''],
    [translate('sextant.runs.links'), run.links_version ?? ''],
  ];
  return (
    <EuiText size="s" className="sextantRun__details">
      <EuiDescriptionList
        compressed
        type="responsiveColumn"
        listItems={facts
          .filter(([, value]) => value !== '')
          .map(([title, description]) => ({ title, description }))}
      />
    </EuiText>
  );
};
