import { EuiDescriptionList, EuiLoadingContent, EuiText } from '@elastic/eui';
import React, { FC, useMemo } from 'react';
import { formatTimeRange } from '../../../common/i18n/format_time_range';
import { formatValue } from '../../../common/i18n/format_value';
import type { PageState } from '../../../common/query/url_state';
import { usePanels } from '../../panels/use_panels';
import { useReader } from '../../services/reader';
import { failureText } from '../../services/page_failure';
import { RecordPart } from './record_part';

/** Figures of the tab "Usage", here of one record. */
const FIGURES = [
  'consultation_count',
  'visualisation_count',
  'download_count',
  'visitors',
] as const;

interface RecordUsageProps {
  readonly catalogue: string;
  readonly uuid: string;
  readonly time: PageState['time'];
}

/** How the record was used in the period of the page. */
export const RecordUsage: FC<RecordUsageProps> = ({ catalogue, uuid, time }) => {
  const reader = useReader();
  const { translate, tag } = reader;
  const scope = useMemo(
    () => ({ filters: { record: [uuid] }, time, catalogue }),
    [catalogue, uuid, time]
  );
  const { states } = usePanels(FIGURES, scope);
  const failure = FIGURES.map((id) => states[id]?.failure).find((one) => one !== undefined);
  const period = formatTimeRange(translate, tag, time);
  const known = FIGURES.every((id) => states[id]?.result !== undefined);
  return (
    <RecordPart title={translate('sextant.record.usage', { period })}>
      {failure && (
        <EuiText size="s">
          <p>{translate(failureText(failure), { message: failure.message })}</p>
        </EuiText>
      )}
      {!failure && !known && <EuiLoadingContent lines={3} />}
      {!failure && known && (
        <EuiDescriptionList
          type="column"
          compressed
          listItems={FIGURES.map((id) => {
            const result = states[id]?.result;
            const value = result?.chart === 'figure' ? result.data.value : null;
            return {
              title: translate(`sextant.record.usage.${id}` as const),
              description: formatValue(reader, 'count', value),
            };
          })}
        />
      )}
    </RecordPart>
  );
};
