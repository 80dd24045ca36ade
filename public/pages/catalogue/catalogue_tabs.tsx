import React, { FC } from 'react';
import type { CatalogueTab } from '../../application/address';
import { CatalogueContents } from './catalogue_contents';
import type { ContentsProps } from './contents_props';
import { HistoryContents } from './history_contents';
import { PeopleContents } from './people_contents';
import { UsageContents } from './usage_contents';

/** The tab that the address names. */
export const CatalogueTabs: FC<ContentsProps & { readonly tab?: CatalogueTab }> = (props) => {
  const { tab, ...contents } = props;
  switch (tab) {
    case undefined:
      return <CatalogueContents {...contents} />;
    case 'usage':
      return <UsageContents {...contents} />;
    case 'history':
      return <HistoryContents {...contents} />;
    case 'people':
      return <PeopleContents {...contents} />;
  }
};
