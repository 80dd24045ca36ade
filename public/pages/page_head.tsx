import { EuiBreadcrumbs, EuiTab, EuiTabs } from '@elastic/eui';
import React, { FC, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { APP_TITLE } from '../../common/constants';
import { isEmbedded, PATHS } from '../application/address';
import { usePageLink, useTabLink } from '../application/use_page_link';
import { Trail, usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';

interface PageHeadProps {
  readonly trail: readonly Trail[];
  readonly tabs?: readonly PageTab[];
  /** Identifier of the tab shown; else the first. */
  readonly current?: string;
}

interface PageTab {
  readonly id: string;
  readonly text: string;
  /** Absent where the page has one tab only. */
  readonly path?: string;
}

/** Tells the window's title and where the page stands; outside OSD draws the way back itself. */
export const PageHead: FC<PageHeadProps> = ({ trail, tabs = [], current, children }) => {
  const { ownsHeader, setTitle, setTrail } = usePageServices();
  const { translate } = useReader();
  const link = usePageLink();
  const tabLink = useTabLink();
  const embedded = isEmbedded(useLocation().search);
  const page = trail.map(({ text }) => text).join(' · ');
  const key = JSON.stringify(trail);
  useEffect(() => {
    setTitle(translate('sextant.app.page_title', { page }));
    setTrail(trail);
    // `key` stands for the trail, a new array on each rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, page, translate, setTitle, setTrail]);
  const breadcrumbs = [
    { text: APP_TITLE, ...link(PATHS.catalogues) },
    ...trail.map(({ text, path }) => (path === undefined ? { text } : { text, ...link(path) })),
  ];
  return (
    <div className="sextantHead">
      <div className="sextantHead__top">
        {ownsHeader && !embedded && (
          <EuiBreadcrumbs
            aria-label={translate('sextant.nav.trail')}
            breadcrumbs={breadcrumbs}
            truncate={false}
            max={4}
          />
        )}
        <div className="sextantHead__tools">{children}</div>
      </div>
      {tabs.length > 0 && (
        <EuiTabs
          size="s"
          className="sextantHead__tabs"
          aria-label={translate('sextant.catalogue.tabs')}
        >
          {tabs.map(({ id, text, path }) => (
            <EuiTab
              key={id}
              isSelected={id === (current ?? tabs[0]?.id)}
              {...(path === undefined ? {} : tabLink(path))}
            >
              {text}
            </EuiTab>
          ))}
        </EuiTabs>
      )}
    </div>
  );
};
