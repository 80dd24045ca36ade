import { EuiSkipLink } from '@elastic/eui';
import React, { FC } from 'react';
import { useLocation } from 'react-router-dom';
import { ThemeName, usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';
import { themeColour } from '../services/theme_colour';
import { isEmbedded } from './address';
import { AppHeader } from './app_header';

const MAIN = 'sextant-main';

interface AppFrameProps {
  readonly theme: ThemeName;
  readonly chooseTheme?: (theme: ThemeName) => void;
}

/** Colours of the theme for the few rules of page.css. */
function themeVariables(theme: ThemeName) {
  return {
    '--sextantPrimary': themeColour(theme, 'euiColorPrimary'),
    '--sextantBorder': themeColour(theme, 'euiColorLightShade'),
    '--sextantBackground': themeColour(theme, 'euiColorEmptyShade'),
    '--sextantHover': themeColour(theme, 'euiColorLightestShade'),
  } as React.CSSProperties;
}

/** What stands around each page: the way past the header, the header, the page itself. */
export const AppFrame: FC<AppFrameProps> = ({ theme, chooseTheme, children }) => {
  const { ownsHeader } = usePageServices();
  const { translate } = useReader();
  const embedded = isEmbedded(useLocation().search);
  return (
    <div className="sextantApp" style={themeVariables(theme)}>
      {ownsHeader && !embedded && (
        <EuiSkipLink destinationId={MAIN} position="absolute">
          {translate('sextant.app.skip')}
        </EuiSkipLink>
      )}
      {!embedded && <AppHeader theme={theme} chooseTheme={chooseTheme} />}
      <main id={MAIN} className="sextantMain" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};
