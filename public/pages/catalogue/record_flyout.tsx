import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiLoadingContent,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import React, { FC } from 'react';
import { getRecord } from '../../../common/api/contracts/records';
import type { TimeRange } from '../../../common/codecs/time_range';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { LinkCell } from '../../tables/link_cell';
import { PageFailurePrompt } from '../page_failure_prompt';
import { RecordFacts } from './record_facts';
import { RecordLinks } from './record_links';
import { RecordRightsTable } from './record_rights_table';
import { RecordUsage } from './record_usage';
import { RecordValidators } from './record_validators';

interface RecordFlyoutProps {
  readonly catalogue: string;
  readonly uuid: string;
  /** Period in which its use is counted. */
  readonly time: TimeRange;
  /** As the page's address has it; absent: the last snapshot. */
  readonly asOf?: string;
  readonly close: () => void;
}

const TITLE = 'sextant-record-title';

/** All that is known of one record. */
export const RecordFlyout: FC<RecordFlyoutProps> = (props) => {
  const { catalogue, uuid, time, asOf, close } = props;
  const { translate } = useReader();
  const query = asOf === undefined ? {} : { as_of: asOf };
  const input = { params: { name: catalogue, uuid }, query };
  const { data: record, failure, retry } = useCall(getRecord, input);
  return (
    <EuiFlyout onClose={close} size="m" ownFocus aria-labelledby={TITLE}>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id={TITLE}>
            {record ? (record.title ?? uuid) : translate('sextant.record.details')}
          </h2>
        </EuiTitle>
        {record?.link && (
          <EuiText size="s">
            <LinkCell text={translate('sextant.record.in_geonetwork')} href={record.link} />
          </EuiText>
        )}
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {!record && !failure && <EuiLoadingContent lines={10} />}
        {failure?.code === 'not_found' && (
          <EuiText size="s">
            <p>{translate('sextant.record.unknown', { uuid })}</p>
          </EuiText>
        )}
        {failure && failure.code !== 'not_found' && (
          <PageFailurePrompt failure={failure} retry={retry} />
        )}
        {record && (
          <>
            <RecordFacts record={record} />
            <RecordValidators validators={record.validators} />
            <RecordRightsTable rights={record.rights} />
            <RecordUsage catalogue={catalogue} uuid={uuid} time={time} />
            <RecordLinks {...record} />
          </>
        )}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};
