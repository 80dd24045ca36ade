import { EuiLink, EuiPanel, EuiText, EuiTitle } from '@elastic/eui';
import React, { FC } from 'react';
import { labelFor, textFor } from '../../common/i18n/texts_for';
import type { Catalogue } from '../../common/api/contracts/catalogues';
import type { Figures } from '../../common/api/contracts/figures';
import { PATHS } from '../application/address';
import { usePageLink } from '../application/use_page_link';
import { useReader } from '../services/reader';
import { CatalogueFigures } from './catalogue_figures';
import { snapshotText } from './catalogue_words';

interface CatalogueCardsProps {
  readonly catalogues: readonly Catalogue[];
  /** Of each catalogue by its name, where they are known. */
  readonly figures?: ReadonlyMap<string, { readonly figures?: Figures }>;
}

/** The catalogues, each a way to its page. */
export const CatalogueCards: FC<CatalogueCardsProps> = ({ catalogues, figures }) => {
  const reader = useReader();
  const link = usePageLink();
  return (
    <ul className="sextantCards">
      {catalogues.map((catalogue) => {
        const known = figures?.get(catalogue.name)?.figures;
        return (
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
              {known && <CatalogueFigures figures={known} />}
              <EuiText size="xs" color="subdued">
                {snapshotText(reader, catalogue)}
              </EuiText>
            </EuiPanel>
          </li>
        );
      })}
    </ul>
  );
};
