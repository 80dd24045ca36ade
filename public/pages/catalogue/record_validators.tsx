import { EuiDescriptionList } from '@elastic/eui';
import React, { FC } from 'react';
import type { RecordDetails } from '../../../common/api/contracts/records';
import { wordingOf } from '../../../common/i18n/wording';
import { stateView } from '../../panels/state_view';
import { useReader } from '../../services/reader';
import { StateCell } from '../../tables/state_cell';
import { RecordPart } from './record_part';

/** What each validator says of the record. */
export const RecordValidators: FC<Pick<RecordDetails, 'validators'>> = ({ validators }) => {
  const { translate, theme } = useReader();
  if (!validators) return null;
  return (
    <RecordPart title={translate('sextant.record.validators')}>
      <EuiDescriptionList
        type="column"
        compressed
        listItems={Object.entries(validators).map(([name, state]) => ({
          title: wordingOf(translate, 'validator', name),
          description: (
            <span className="sextantRecord__state">
              <span aria-hidden="true">
                <StateCell state={stateView(translate, theme, 'validator_state', state)} />
              </span>
              {wordingOf(translate, 'validator_state', state)}
            </span>
          ),
        }))}
      />
    </RecordPart>
  );
};
