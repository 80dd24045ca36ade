import { EuiFacetButton, EuiFacetGroup, EuiNotificationBadge } from '@elastic/eui';
import React, { FC } from 'react';
import { AnomalousRecord, readAnomalies } from '../../../common/api/contracts/anomalies';
import { pathOf } from '../../../common/api/contract';
import { exportAnomalies } from '../../../common/api/contracts/exports';
import { ANOMALY_IDS } from '../../../common/catalogue/anomalies/anomaly_ids';
import { anomalyText } from '../../../common/i18n/anomaly_text';
import { formatValue } from '../../../common/i18n/format_value';
import { ListExport } from '../../panels/list_export';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { LinkCell } from '../../tables/link_cell';
import { PagedTable } from '../../tables/paged_table';
import { useListState } from '../use_list_state';
import { ContractPanel } from '../contract_panel';
import { RecordName } from './record_name';

interface AnomaliesPanelProps {
  readonly catalogue: string;
  readonly version: number;
  readonly openRecord: (uuid: string) => void;
}

/** What is wrong with the record: in words. */
const Wrong: FC<{ readonly record: AnomalousRecord }> = ({ record }) => {
  const { translate } = useReader();
  return (
    <ul>
      {record.anomalies.map((rule) => (
        <li key={rule} title={anomalyText(translate, rule, 'about')}>
          {anomalyText(translate, rule, 'title')}
        </li>
      ))}
    </ul>
  );
};

/** What is wrong with records, rule by rule, and where each is mended. */
export const AnomaliesPanel: FC<AnomaliesPanelProps> = ({ catalogue, version, openRecord }) => {
  const reader = useReader();
  const { translate } = reader;
  const { page, choice, setPage, choose } = useListState('anomalies', 'rule');
  const rule = ANOMALY_IDS.find((one) => one === choice);
  const call = useCall(
    readAnomalies,
    { params: { name: catalogue }, query: { rule, page } },
    version
  );
  const title = translate('sextant.history.anomalies.title');
  return (
    <ContractPanel
      id="anomalies"
      title={title}
      about={translate('sextant.history.anomalies.about')}
      call={call}
      tools={
        <ListExport
          title={title}
          path={(format) => pathOf(exportAnomalies, { name: catalogue, format })}
          query={{ rule }}
        />
      }
    >
      {({ rules, total, records }) => (
        <div className="sextantAnomalies">
          <EuiFacetGroup
            gutterSize="none"
            role="group"
            aria-label={translate('sextant.history.anomalies.rules')}
          >
            {rules.map(({ id, count }) => (
              <EuiFacetButton
                key={id}
                isSelected={rule === id}
                isDisabled={count === 0 && rule !== id}
                aria-pressed={rule === id}
                title={anomalyText(translate, id, 'about')}
                icon={
                  <EuiNotificationBadge color={count > 0 ? 'accent' : 'subdued'}>
                    {formatValue(reader, 'count', count)}
                  </EuiNotificationBadge>
                }
                onClick={() => choose(rule === id ? undefined : id)}
              >
                {anomalyText(translate, id, 'title')}
              </EuiFacetButton>
            ))}
          </EuiFacetGroup>
          <PagedTable
            title={title}
            heads={[
              translate('sextant.column.title'),
              translate('sextant.history.anomalies.what'),
              translate('sextant.history.anomalies.mend'),
            ]}
            total={total}
            page={page}
            onPage={setPage}
            empty={translate('sextant.history.anomalies.none')}
            rows={records.map((record) => ({
              key: record.uuid,
              cells: [
                <RecordName key="title" record={record} openRecord={openRecord} />,
                <Wrong key="wrong" record={record} />,
                <LinkCell
                  key="mend"
                  text={translate(
                    record.editor
                      ? 'sextant.history.anomalies.edit'
                      : 'sextant.record.in_geonetwork'
                  )}
                  href={record.editor ?? record.link ?? null}
                />,
              ],
            }))}
          />
        </div>
      )}
    </ContractPanel>
  );
};
