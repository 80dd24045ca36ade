import type React from 'react';
import { useCallback } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { searchForOtherPage, searchForOtherTab } from './address';

interface PageLink {
  readonly href: string;
  readonly onClick: (event: React.MouseEvent) => void;
}

function opensElsewhere(event: React.MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function useLink(searchOf: (search: string) => string): (path: string) => PageLink {
  const history = useHistory();
  const { search } = useLocation();
  return useCallback(
    (pathname: string) => {
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
    [history, search, searchOf]
  );
}

/** Links between pages for OUI's components: real addresses that need no reload. */
export function usePageLink(): (path: string) => PageLink {
  return useLink(searchForOtherPage);
}

/** Links between the tabs of one page: filters, period and dates go along. */
export function useTabLink(): (path: string) => PageLink {
  return useLink(searchForOtherTab);
}
