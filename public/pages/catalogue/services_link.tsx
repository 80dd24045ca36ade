import { EuiButtonEmpty } from '@elastic/eui';
import React, { FC } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { readPageState, writePageState } from '../../../common/query/url_state';
import { PATHS, searchForOtherPage } from '../../application/address';
import { useReader } from '../../services/reader';

/** To the same requests on the services page: those that concern the catalogue, in the same period. */
export const ServicesLink: FC<{ readonly catalogue: string }> = ({ catalogue }) => {
  const { translate } = useReader();
  const history = useHistory();
  const { search } = useLocation();
  const { time } = readPageState(search);
  const target = {
    pathname: PATHS.services,
    search: writePageState(searchForOtherPage(search), {
      filters: { catalogue: [catalogue] },
      time,
    }),
  };
  return (
    <EuiButtonEmpty size="xs" flush="both" iconType="popout" href={history.createHref(target)}>
      {translate('sextant.usage.services')}
    </EuiButtonEmpty>
  );
};
