import { EuiEmptyPrompt, EuiLoadingContent, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import { listCatalogues } from '../../common/api/contracts/catalogues';
import { useReader } from '../services/reader';
import { useCall } from '../services/use_call';
import { CatalogueCards } from './catalogue_cards';
import { PageFailurePrompt } from './page_failure_prompt';
import { PageHead } from './page_head';

const Content: FC = () => {
  const { translate } = useReader();
  const { data, failure, retry } = useCall(listCatalogues);
  if (!data) {
    return failure ? (
      <PageFailurePrompt failure={failure} retry={retry} />
    ) : (
      <EuiLoadingContent lines={6} />
    );
  }
  if (data.catalogues.length === 0) {
    return (
      <EuiEmptyPrompt
        iconType="compass"
        title={<h2>{translate('sextant.catalogues.none.title')}</h2>}
        body={<p>{translate('sextant.catalogues.none.text')}</p>}
      />
    );
  }
  return <CatalogueCards catalogues={data.catalogues} />;
};

/** Every catalogue that the reader may open. */
export const CataloguesPage: FC = () => {
  const { translate } = useReader();
  return (
    <>
      <PageHead trail={[{ text: translate('sextant.nav.catalogues') }]} />
      <div className="sextantPage">
        <EuiTitle size="l">
          <h1>{translate('sextant.catalogues.title')}</h1>
        </EuiTitle>
        <EuiText color="subdued" className="sextantPage__intro">
          <p>{translate('sextant.catalogues.intro')}</p>
        </EuiText>
        <Content />
      </div>
    </>
  );
};
