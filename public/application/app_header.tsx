import { EuiHeader, EuiHeaderLogo, EuiHeaderSection, EuiHeaderSectionItem } from '@elastic/eui';
import React, { FC } from 'react';
import { ThemeName, usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';
import { PATHS } from './address';
import { LanguageSwitch } from './language_switch';
import { MainNavigation } from './main_navigation';
import { ThemeSwitch } from './theme_switch';
import { usePageLink } from './use_page_link';

interface AppHeaderProps {
  readonly theme: ThemeName;
  readonly chooseTheme?: (theme: ThemeName) => void;
}

/** The product's name stands here only where no host shows it. */
export const AppHeader: FC<AppHeaderProps> = ({ theme, chooseTheme }) => {
  const { ownsHeader } = usePageServices();
  const { translate } = useReader();
  const link = usePageLink();
  return (
    <EuiHeader position="static" className="sextantHeader">
      <EuiHeaderSection grow>
        {ownsHeader && (
          <EuiHeaderSectionItem border="none">
            <EuiHeaderLogo iconType="compass" {...link(PATHS.catalogues)}>
              {translate('sextant.app.title')}
            </EuiHeaderLogo>
          </EuiHeaderSectionItem>
        )}
        <EuiHeaderSectionItem border="none">
          <MainNavigation />
        </EuiHeaderSectionItem>
      </EuiHeaderSection>
      <EuiHeaderSection side="right">
        <EuiHeaderSectionItem border="none">
          <LanguageSwitch />
        </EuiHeaderSectionItem>
        {chooseTheme && (
          <EuiHeaderSectionItem border="none">
            <ThemeSwitch theme={theme} choose={chooseTheme} />
          </EuiHeaderSectionItem>
        )}
      </EuiHeaderSection>
    </EuiHeader>
  );
};
