import type React from 'react';
import { useCallback } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { searchForOtherPage, searchForOtherTab } from './address';

export interface PageLink {
  readonly href: string;
  readonly onClick: (event: React.MouseEvent) => void;
}

function opensElsewhere(event: React.MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** Links to any address of the application; the query is made from the one of the page. */
export function useAddressLink(): (path: string, searchOf: (search: string) => string) => PageLink {
  const history = useHistory();
  const { search } = useLocation();
  return useCallback(
    (pathname, searchOf) => {
      const target = { pathname, search: searchOf(search) };
      return {
        href: history.createHref(target),
        onClick: (event) => {
          if (event.defaultPrevented || opensElsewhere(event)) return;
          event.preventDefault();
          history.push(target);
        },
      };
    },
    [history, search]
  );
}

function useLink(searchOf: (search: string) => string): (path: string) => PageLink {
  const link = useAddressLink();
  return useCallback((path: string) => link(path, searchOf), [link, searchOf]);
}

/** Links between pages for OUI's components: real addresses that need no reload. */
export function usePageLink(): (path: string) => PageLink {
  return useLink(searchForOtherPage);
}

/** Links between the tabs of one page: filters, period and dates go along. */
export function useTabLink(): (path: string) => PageLink {
  return useLink(searchForOtherTab);
}
