import type React from 'react';
import { useCallback } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { searchForOtherPage } from './address';

interface PageLink {
  readonly href: string;
  readonly onClick: (event: React.MouseEvent) => void;
}

function opensElsewhere(event: React.MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** Links between pages for OUI's components: real addresses that need no reload. */
export function usePageLink(): (path: string) => PageLink {
  const history = useHistory();
  const { search } = useLocation();
  return useCallback(
    (pathname: string) => {
      const target = { pathname, search: searchForOtherPage(search) };
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
