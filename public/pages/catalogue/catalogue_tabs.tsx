import React, { FC } from 'react';
import type { Catalogue } from '../../../common/api/contracts/catalogues';
import type { CatalogueTab } from '../../application/address';
import { CatalogueContents } from './catalogue_contents';
import { HistoryContents } from './history_contents';
import { PeopleContents } from './people_contents';
import { UsageContents } from './usage_contents';

/** What the contents of a tab are about. */
export interface ContentsProps {
  /** The name asked for, in whatever letters. */
  readonly name: string;
  /** Absent until the server has told it. */
  readonly catalogue?: Catalogue;
}

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
