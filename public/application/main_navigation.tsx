import { EuiHeaderLink } from '@elastic/eui';
import React, { FC } from 'react';
import { useLocation } from 'react-router-dom';
import type { MessageId } from '../../common/i18n/messages';
import { useReader } from '../services/reader';
import { PATHS } from './address';
import { usePageLink } from './use_page_link';

const PAGES: readonly { readonly path: string; readonly text: MessageId }[] = [
  { path: PATHS.catalogues, text: 'sextant.nav.catalogues' },
  { path: PATHS.services, text: 'sextant.nav.services' },
  { path: PATHS.runs, text: 'sextant.nav.runs' },
];

export const MainNavigation: FC = () => {
  const { translate } = useReader();
  const { pathname } = useLocation();
  const link = usePageLink();
  return (
    <nav aria-label={translate('sextant.nav.main')} className="sextantNavigation">
      {PAGES.map(({ path, text }) => {
        const current = pathname.startsWith(path);
        return (
          <EuiHeaderLink
            key={path}
            {...link(path)}
            isActive={current}
            aria-current={current ? 'page' : undefined}
          >
            {translate(text)}
          </EuiHeaderLink>
        );
      })}
    </nav>
  );
};
