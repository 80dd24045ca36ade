import { EuiLink, EuiPanel, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import type { Catalogue } from '../../common/api/contracts/catalogues';
import { PATHS } from '../application/address';
import { usePageLink } from '../application/use_page_link';
import { useReader } from '../services/reader';
import { labelFor, snapshotText, textFor } from './catalogue_words';

/** The catalogues, each a way to its page. */
export const CatalogueCards: FC<{ readonly catalogues: readonly Catalogue[] }> = (props) => {
  const reader = useReader();
  const link = usePageLink();
  return (
    <ul className="sextantCards">
      {props.catalogues.map((catalogue) => (
        <li key={catalogue.name}>
          <EuiPanel hasBorder hasShadow={false} className="sextantCard">
            <EuiText size="xs" color="subdued" className="sextantCard__name">
              {catalogue.name}
            </EuiText>
            <EuiTitle size="xs">
              <h2>
                <EuiLink className="sextantCard__link" {...link(PATHS.catalogue(catalogue.name))}>
                  {labelFor(reader, catalogue)}
                </EuiLink>
              </h2>
            </EuiTitle>
            <EuiText size="s" className="sextantCard__text">
              <p>{textFor(reader, catalogue.description)}</p>
            </EuiText>
            <EuiText size="xs" color="subdued">
              {snapshotText(reader, catalogue)}
            </EuiText>
          </EuiPanel>
        </li>
      ))}
    </ul>
  );
};
