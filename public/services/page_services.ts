import type { History } from 'history';
import React, { createContext, useContext } from 'react';
import { Locale } from '../../common/i18n/messages';
import { HttpClient } from './http_client';

export interface Trail {
  readonly text: string;
  /** Path inside the application; absent on the last one. */
  readonly path?: string;
}

export type ThemeName = 'light' | 'dark';

/** The theme of the page; OSD decides its own, so it offers no `choose`. */
export interface ThemeSource {
  readonly current: ThemeName;
  readonly choose?: (theme: ThemeName) => void;
}

/** What surrounds the application: OSD, or our own server's page. */
export interface PageServices {
  readonly http: HttpClient;
  readonly history: History;
  /** Language where the address names none. */
  readonly locale: Locale;
  /** The reader's languages, best first: decides how numbers and dates are written. */
  readonly languages: readonly string[];
  readonly theme: ThemeSource;
  /** OSD draws its own header and breadcrumbs. */
  readonly ownsHeader: boolean;
  /** Address of another application of what surrounds us, by its path; absent: there is none. */
  readonly addressOfApp?: (path: string) => string;
  setTitle(title: string): void;
  setTrail(trail: readonly Trail[]): void;
  setLanguage(locale: Locale): void;
}

const Context = createContext<PageServices | undefined>(undefined);

export const PageServicesProvider = Context.Provider as React.Provider<PageServices>;

export function usePageServices(): PageServices {
  const services = useContext(Context);
  if (!services) throw new Error('PageServicesProvider is missing');
  return services;
}
