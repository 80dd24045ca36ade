/** What OSD puts on its page for plugins. */
export interface OsdPage {
  readonly __osdBundles__: {
    define(key: string, require: (key: string) => unknown, moduleKey: string): void;
  };
  /** Addresses of the folders of bundles, each with a slash at its end. */
  readonly __osdPublicPath__: Readonly<Record<string, string | undefined>>;
}

export const osdPage = window as unknown as OsdPage;
