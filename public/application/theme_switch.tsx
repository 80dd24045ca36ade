import { EuiHeaderSectionItemButton, EuiIcon, EuiToolTip } from '@elastic/eui';
import React, { FC } from 'react';
import { ThemeName } from '../services/page_services';
import { useReader } from '../services/reader';

interface ThemeSwitchProps {
  readonly theme: ThemeName;
  readonly choose: (theme: ThemeName) => void;
}

export const ThemeSwitch: FC<ThemeSwitchProps> = ({ theme, choose }) => {
  const { translate } = useReader();
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = translate(`sextant.theme.to_${other}` as const);
  return (
    <EuiToolTip content={label} position="bottom">
      <EuiHeaderSectionItemButton aria-label={label} onClick={() => choose(other)}>
        <EuiIcon type={other === 'dark' ? 'moon' : 'cloudSunny'} />
      </EuiHeaderSectionItemButton>
    </EuiToolTip>
  );
};
