import { EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import { listCatalogues } from '../../../common/api/contracts/catalogues';
import { PageFailure } from '../../services/page_failure';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { CatalogueCards } from '../catalogue_cards';

interface UnknownCatalogueProps {
  readonly name: string;
  readonly failure: PageFailure;
}

/** Says what is wrong with the name, and shows the catalogues there are. */
export const UnknownCatalogue: FC<UnknownCatalogueProps> = ({ name, failure }) => {
  const { translate } = useReader();
  const { data } = useCall(listCatalogues);
  const known = failure.code === 'not_found' || failure.code === 'bad_request';
  const why = known ? 'unknown' : 'forbidden';
  return (
    <>
      <EuiTitle size="l">
        <h1>{translate(`sextant.catalogue.${why}.title` as const, { name })}</h1>
      </EuiTitle>
      <EuiText color="subdued" className="sextantPage__intro">
        <p>{translate(`sextant.catalogue.${why}.text` as const)}</p>
      </EuiText>
      {data && <CatalogueCards catalogues={data.catalogues} />}
    </>
  );
};
