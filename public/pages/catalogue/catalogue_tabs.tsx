import React, { FC } from 'react';
import type { Catalogue } from '../../../common/api/contracts/catalogues';
import type { CatalogueTab } from '../../application/address';
import { CatalogueContents } from './catalogue_contents';
import { HistoryContents } from './history_contents';
import { PeopleContents } from './people_contents';
import { UsageContents } from './usage_contents';

interface CatalogueTabsProps {
  readonly catalogue: Catalogue;
  readonly tab?: CatalogueTab;
}

/** The tab that the address names. */
export const CatalogueTabs: FC<CatalogueTabsProps> = ({ catalogue, tab }) => {
  switch (tab) {
    case undefined:
      return <CatalogueContents catalogue={catalogue} />;
    case 'usage':
      return <UsageContents catalogue={catalogue} />;
    case 'history':
      return <HistoryContents catalogue={catalogue} />;
    case 'people':
      return <PeopleContents catalogue={catalogue} />;
  }
};
