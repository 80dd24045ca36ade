import { EuiEmptyPrompt, EuiLoadingContent, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC, useMemo } from 'react';
import { listCatalogues } from '../../common/api/contracts/catalogues';
import { listFigures } from '../../common/api/contracts/figures';
import { useReader } from '../services/reader';
import { useCall } from '../services/use_call';
import { CatalogueCards } from './catalogue_cards';
import { CatalogueComparison } from './catalogue_comparison';
import { PageFailurePrompt } from './page_failure_prompt';
import { PageHead } from './page_head';

const MONTH_AGO = { query: { compare: 'now-30d' } };

const Content: FC = () => {
  const { translate } = useReader();
  const { data, failure, retry } = useCall(listCatalogues);
  const { data: compared } = useCall(listFigures, MONTH_AGO);
  const figures = useMemo(
    () => new Map((compared?.catalogues ?? []).map((one) => [one.name, one])),
    [compared]
  );
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
  return (
    <>
      <CatalogueCards catalogues={data.catalogues} figures={figures} />
      <CatalogueComparison catalogues={data.catalogues} figures={figures} query={MONTH_AGO.query} />
    </>
  );
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
