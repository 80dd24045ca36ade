import React, { FC, useEffect, useRef } from 'react';
import { RouteComponentProps, useHistory } from 'react-router-dom';
import { getCatalogue } from '../../../common/api/contracts/catalogues';
import { CatalogueTab, PATHS } from '../../application/address';
import { useStatus } from '../../application/status';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { CatalogueTabs } from './catalogue_tabs';
import { PageFailurePrompt } from '../page_failure_prompt';
import { PageHead } from '../page_head';
import { UnknownCatalogue } from './unknown_catalogue';

/** The address carries the catalogue's name as the catalogue writes it. */
function useCanonicalName(asked: string, name: string | undefined, tab?: CatalogueTab) {
  const history = useHistory();
  useEffect(() => {
    if (name !== undefined && name !== asked) {
      history.replace({ ...history.location, pathname: PATHS.catalogue(name, tab) });
    }
  }, [history, asked, name, tab]);
}

/** The name first asked for: in other letter cases it is the same question. */
function useAskedName(name: string): string {
  const asked = useRef(name);
  if (asked.current.toLowerCase() !== name.toLowerCase()) asked.current = name;
  return asked.current;
}

type CataloguePageProps = RouteComponentProps<{
  readonly name: string;
  readonly tab?: CatalogueTab;
}>;

/** One catalogue, or a way to those that exist. */
export const CataloguePage: FC<CataloguePageProps> = ({ match }) => {
  const { translate } = useReader();
  const { name, tab } = match.params;
  const { version } = useStatus();
  const asked = useAskedName(name);
  const { data, failure, retry } = useCall(getCatalogue, { params: { name: asked } }, version);
  useCanonicalName(name, data?.name, tab);
  // What the page holds is asked for at once, not after the catalogue itself has answered.
  if (data || !failure) return <CatalogueTabs name={asked} catalogue={data} tab={tab} />;
  const unknown = ['not_found', 'bad_request', 'forbidden', 'unauthenticated'].includes(
    failure.code
  );
  return (
    <>
      <PageHead
        trail={[
          { text: translate('sextant.nav.catalogues'), path: PATHS.catalogues },
          { text: name },
        ]}
      />
      <div className="sextantPage">
        {unknown ? (
          <UnknownCatalogue name={name} failure={failure} />
        ) : (
          <PageFailurePrompt failure={failure} retry={retry} />
        )}
      </div>
    </>
  );
};
