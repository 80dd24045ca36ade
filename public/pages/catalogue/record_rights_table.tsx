import {
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTableRow,
  EuiTableRowCell,
} from '@elastic/eui';
import React, { FC } from 'react';
import type { RecordDetails } from '../../../common/api/contracts/records';
import { AUDIENCES, OPERATIONS, rightName } from '../../../common/catalogue/rights';
import { wordingOf } from '../../../common/i18n/wording';
import { stateView } from '../../panels/state_view';
import { useReader } from '../../services/reader';
import { StateCell } from '../../tables/state_cell';
import { RecordPart } from './record_part';

/** Who may do what with the record. */
export const RecordRightsTable: FC<Pick<RecordDetails, 'rights'>> = ({ rights }) => {
  const { translate, theme } = useReader();
  const title = translate('sextant.record.rights');
  const audiences = AUDIENCES.filter((audience) =>
    OPERATIONS.some((operation) => rights[rightName({ audience, operation })] !== undefined)
  );
  return (
    <RecordPart title={title}>
      <EuiTable responsive={false} tableLayout="auto" compressed>
        <caption className="euiScreenReaderOnly">{title}</caption>
        <EuiTableHeader>
          <EuiTableHeaderCell>{translate('sextant.record.audience')}</EuiTableHeaderCell>
          {OPERATIONS.map((operation) => (
            <EuiTableHeaderCell key={operation} align="center">
              {wordingOf(translate, 'operation_right', operation)}
            </EuiTableHeaderCell>
          ))}
        </EuiTableHeader>
        <EuiTableBody>
          {audiences.map((audience) => (
            <EuiTableRow key={audience}>
              <EuiTableRowCell>{wordingOf(translate, 'audience', audience)}</EuiTableRowCell>
              {OPERATIONS.map((operation) => (
                <EuiTableRowCell key={operation} align="center" textOnly={false}>
                  <StateCell
                    state={stateView(
                      translate,
                      theme,
                      'right',
                      rights[rightName({ audience, operation })] ?? 'unknown'
                    )}
                  />
                </EuiTableRowCell>
              ))}
            </EuiTableRow>
          ))}
        </EuiTableBody>
      </EuiTable>
    </RecordPart>
  );
};
