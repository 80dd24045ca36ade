import { EuiButtonGroup } from '@elastic/eui';
import React, { FC } from 'react';
import { useHistory } from 'react-router-dom';
import { isMessageId, localeOf, LOCALES } from '../../common/i18n/messages';
import { useReader } from '../services/reader';
import { withLanguage } from './address';

/** Changes the language and nothing else: filters and period stay in the address. */
export const LanguageSwitch: FC = () => {
  const { locale, translate } = useReader();
  const history = useHistory();
  const options = LOCALES.map((id) => {
    const name = `sextant.language.${id}`;
    return {
      id,
      label: id.toUpperCase(),
      title: isMessageId(name) ? translate(name) : id,
      lang: id,
      name: 'sextant-language',
    };
  });
  const choose = (id: string) => {
    const { location } = history;
    const search = withLanguage(location.search, localeOf(id) ?? locale);
    history.replace({ ...location, search });
  };
  return (
    <EuiButtonGroup
      className="sextantLanguages"
      legend={translate('sextant.language.label')}
      options={options}
      idSelected={locale}
      onChange={choose}
      buttonSize="compressed"
      color="primary"
    />
  );
};
