import { EuiBadge, EuiCallOut, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import type { Catalogue } from '../../../common/api/contracts/catalogues';
import { labelFor, textFor } from '../../../common/i18n/texts_for';
import { useStatus } from '../../application/status';
import { useReader } from '../../services/reader';
import { lastRequestText, snapshotText } from '../catalogue_words';
import { Freshness } from '../freshness';

/** Name, description and what else is known of the catalogue itself; when its data came in. */
export const CataloguePresentation: FC<{ readonly catalogue: Catalogue }> = ({ catalogue }) => {
  const reader = useReader();
  const { status } = useStatus();
  const { translate } = reader;
  const { environment, name, view } = catalogue;
  const description = textFor(reader, catalogue.description);
  const freshness = [snapshotText(reader, catalogue)];
  if (status) freshness.push(lastRequestText(reader, status.last_request));
  return (
    <div className="sextantPresentation">
      <div className="sextantPresentation__name">
        <EuiTitle size="l">
          <h1>{labelFor(reader, catalogue)}</h1>
        </EuiTitle>
        <EuiText color="subdued">({name})</EuiText>
        {environment && (
          <EuiBadge color="hollow">
            {translate('sextant.catalogue.environment', { environment })}
          </EuiBadge>
        )}
      </div>
      {description && (
        <EuiText size="s" className="sextantPage__intro">
          <p>{description}</p>
        </EuiText>
      )}
      <Freshness texts={freshness} />
      {view === 'public' && (
        <EuiCallOut
          size="s"
          iconType="iInCircle"
          title={translate('sextant.catalogue.public_view')}
        />
      )}
    </div>
  );
};
