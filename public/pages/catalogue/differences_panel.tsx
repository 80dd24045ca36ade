import { EuiSelect, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { readDifferences } from '../../../common/api/contracts/differences';
import { pathOf } from '../../../common/api/contract';
import { exportDifferences } from '../../../common/api/contracts/exports';
import { DifferenceKind, DIFFERENCES } from '../../../common/catalogue/differences';
import type { TimeRange } from '../../../common/codecs/time_range';
import { differenceDetails } from '../../../common/i18n/difference_details';
import { formatInstant } from '../../../common/i18n/format_instant';
import { formatValue } from '../../../common/i18n/format_value';
import { wordingOf } from '../../../common/i18n/wording';
import { ListExport } from '../../panels/list_export';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { PagedTable } from '../../tables/paged_table';
import { useListState } from '../use_list_state';
import { ContractPanel } from '../contract_panel';
import { RecordName } from './record_name';

interface DifferencesPanelProps {
  readonly catalogue: string;
  readonly time: TimeRange;
  readonly version: number;
  readonly openRecord: (uuid: string) => void;
}

const ALL = '';

/** Who became what, and when, between the two ends of the period. */
export const DifferencesPanel: FC<DifferencesPanelProps> = (props) => {
  const { catalogue, time, version, openRecord } = props;
  const reader = useReader();
  const { translate, tag, timeZone } = reader;
  const { page, choice, setPage, choose } = useListState('differences', 'kind');
  const kind = DIFFERENCES.find((one) => one === choice);
  const call = useCall(
    readDifferences,
    { params: { name: catalogue }, query: { ...time, kind, page } },
    version
  );
  const title = translate('sextant.history.differences.title');
  const counts = call.data?.counts;
  const label = (one: DifferenceKind) => {
    const words = wordingOf(translate, 'difference', one);
    return counts ? `${words} (${formatValue(reader, 'count', counts[one] ?? 0)})` : words;
  };
  const instant = (text: string) => formatInstant(tag, timeZone, 'instant', Date.parse(text));
  return (
    <ContractPanel
      id="differences"
      title={title}
      about={translate('sextant.history.differences.about')}
      call={call}
      tools={
        <>
          <EuiSelect
            compressed
            aria-label={translate('sextant.history.differences.kind')}
            value={kind ?? ALL}
            options={[
              { value: ALL, text: translate('sextant.history.differences.all') },
              ...DIFFERENCES.map((one) => ({ value: one, text: label(one) })),
            ]}
            onChange={({ target }) => choose(target.value)}
          />
          <ListExport
            title={title}
            path={(format) => pathOf(exportDifferences, { name: catalogue, format })}
            query={{ ...time, kind }}
          />
        </>
      }
    >
      {({ from, to, total, differences, truncated }) => (
        <>
          <EuiText size="xs" color="subdued">
            <p>
              {translate('sextant.history.differences.between', {
                from: instant(from),
                to: instant(to),
              })}
              {truncated && ` ${translate('sextant.history.differences.truncated')}`}
            </p>
          </EuiText>
          <PagedTable
            title={title}
            heads={[
              translate('sextant.history.differences.when'),
              translate('sextant.column.title'),
              translate('sextant.history.differences.what'),
              translate('sextant.history.differences.details'),
              translate('sextant.record.owner'),
            ]}
            total={total}
            page={page}
            onPage={setPage}
            empty={translate('sextant.history.differences.none')}
            rows={differences.map((one, index) => ({
              key: `${one.uuid} ${one.kind} ${index}`,
              cells: [
                <span key="at" className="sextantNoWrap">
                  {instant(one.at)}
                </span>,
                <RecordName key="title" record={one} openRecord={openRecord} />,
                wordingOf(translate, 'difference', one.kind),
                differenceDetails(translate, one),
                one.owner ?? translate('sextant.unit.none'),
              ],
            }))}
          />
        </>
      )}
    </ContractPanel>
  );
};
