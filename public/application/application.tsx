import { EuiContext, EuiErrorBoundary } from '@elastic/eui';
import React, { FC, useEffect, useMemo, useState } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'react-router-dom';
import { getStatus } from '../../common/api/contracts/status';
import { SERVICES_TABS } from '../../common/query/services_tab';
import { CataloguePage } from '../pages/catalogue/catalogue_page';
import { CataloguesPage } from '../pages/catalogues_page';
import { PageNotFound } from '../pages/page_not_found';
import { RunsPage } from '../pages/runs_page';
import { ServicesPage } from '../pages/services/services_page';
import { PageServices, PageServicesProvider, usePageServices } from '../services/page_services';
import { ReaderProvider } from '../services/reader';
import { useCall } from '../services/use_call';
import { CATALOGUE_TABS, languageIn, PATHS } from './address';
import { AppFrame } from './app_frame';
import { ouiTexts } from './oui_texts';
import { StatusProvider } from './status';

const Pages: FC = () => (
  <Switch>
    <Route exact path={PATHS.catalogues} component={CataloguesPage} />
    <Route
      exact
      path={`${PATHS.catalogues}/:name/:tab(${CATALOGUE_TABS.join('|')})?`}
      component={CataloguePage}
    />
    <Route
      exact
      path={`${PATHS.services}/:tab(${SERVICES_TABS.join('|')})?`}
      component={ServicesPage}
    />
    <Route exact path={PATHS.runs} component={RunsPage} />
    <Route
      exact
      path="/"
      render={({ location }) => <Redirect to={{ ...location, pathname: PATHS.catalogues }} />}
    />
    <Route component={PageNotFound} />
  </Switch>
);

const Localised: FC = () => {
  const { locale: usual, languages, theme: source, setLanguage } = usePageServices();
  const { search } = useLocation();
  const [theme, setTheme] = useState(source.current);
  const [version, setVersion] = useState(0);
  const status = useCall(getStatus, {}, version);
  const locale = languageIn(search) ?? usual;
  const i18n = useMemo(() => ({ mapping: ouiTexts(locale), locale }), [locale]);
  const shared = useMemo(
    () => ({ status: status.data, version, reload: () => setVersion((before) => before + 1) }),
    [status.data, version]
  );
  const { choose } = source;
  const chooseTheme = choose && ((to: typeof theme) => (choose(to), setTheme(to)));
  useEffect(() => setLanguage(locale), [setLanguage, locale]);

  return (
    <EuiContext i18n={i18n}>
      <ReaderProvider
        locale={locale}
        languages={languages}
        timeZone={status.data?.time_zone}
        theme={theme}
      >
        <StatusProvider value={shared}>
          <AppFrame theme={theme} chooseTheme={chooseTheme}>
            <EuiErrorBoundary>
              <Pages />
            </EuiErrorBoundary>
          </AppFrame>
        </StatusProvider>
      </ReaderProvider>
    </EuiContext>
  );
};

/** The whole application, the same in OSD and on our own server. */
export const Application: FC<{ readonly services: PageServices }> = ({ services }) => (
  <PageServicesProvider value={services}>
    <Router history={services.history}>
      <Localised />
    </Router>
  </PageServicesProvider>
);
