import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import React, { FC } from 'react';
import { PATHS } from '../application/address';
import { usePageLink } from '../application/use_page_link';
import { useReader } from '../services/reader';
import { PageHead } from './page_head';

export const PageNotFound: FC = () => {
  const { translate } = useReader();
  const link = usePageLink();
  const title = translate('sextant.page_not_found.title');
  return (
    <>
      <PageHead trail={[{ text: title }]} />
      <div className="sextantPage">
        <EuiEmptyPrompt
          iconType="compass"
          title={<h1>{title}</h1>}
          body={<p>{translate('sextant.page_not_found.text')}</p>}
          actions={[
            <EuiButton key="catalogues" fill {...link(PATHS.catalogues)}>
              {translate('sextant.nav.catalogues')}
            </EuiButton>,
            <EuiButton key="services" {...link(PATHS.services)}>
              {translate('sextant.nav.services')}
            </EuiButton>,
          ]}
        />
      </div>
    </>
  );
};
