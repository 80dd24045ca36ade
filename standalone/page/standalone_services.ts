import { createBrowserHistory } from 'history';
import { APP_TITLE } from '../../common/constants';
import { localeOf } from '../../common/i18n/messages';
import { createFetchHttp } from '../../public/services/fetch_http';
import { PageServices } from '../../public/services/page_services';
import { chooseTheme, currentTheme } from './theme';

/** Path of the application, as in OSD; a proxy may put its own before it. */
const APP_PATH = '/app/sextant';

function pathBeforeApp(): string {
  const at = window.location.pathname.indexOf(APP_PATH);
  return at > 0 ? window.location.pathname.slice(0, at) : '';
}

/** The application on our own server: the browser's client, history and language. */
export function createStandaloneServices(): PageServices {
  const basePath = pathBeforeApp();
  return {
    http: createFetchHttp(basePath),
    history: createBrowserHistory({ basename: `${basePath}${APP_PATH}` }),
    locale: navigator.languages.map(localeOf).find(Boolean) ?? 'en',
    languages: navigator.languages,
    theme: { current: currentTheme(), choose: chooseTheme },
    ownsHeader: true,
    setTitle: (title) => {
      document.title = title || APP_TITLE;
    },
    setTrail: () => undefined,
    setLanguage: (locale) => {
      document.documentElement.lang = locale;
    },
  };
}
