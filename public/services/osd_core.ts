/** The part of OSD's core that this plugin uses; OSD publishes no types. */

export interface OsdHttpOptions {
  readonly method: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** What `http.fetch` throws: `response` is absent where nobody answered. */
export interface OsdHttpError extends Error {
  readonly response?: { readonly status: number };
  readonly body?: unknown;
}

export interface OsdBreadcrumb {
  readonly text: string;
  readonly href?: string;
  readonly onClick?: (event: { preventDefault(): void }) => void;
}

export interface OsdCoreStart {
  readonly http: {
    fetch(path: string, options: OsdHttpOptions): Promise<unknown>;
    readonly basePath: { prepend(path: string): string };
  };
  readonly i18n?: unknown;
  readonly chrome: {
    setBreadcrumbs(breadcrumbs: OsdBreadcrumb[]): void;
    readonly docTitle: { change(title: string): void };
  };
}

export interface OsdHistory {
  readonly location: {
    readonly pathname: string;
    readonly search: string;
    readonly hash: string;
    readonly state: unknown;
  };
}

export interface OsdMountParameters<H = OsdHistory> {
  readonly element: HTMLElement;
  readonly history: H;
}

export type OsdUnmount = () => void;

export interface OsdCoreSetup {
  readonly application: {
    register(application: {
      id: string;
      title: string;
      order?: number;
      euiIconType?: string;
      category?: { id: string; label: string; order?: number };
      mount(parameters: OsdMountParameters): Promise<OsdUnmount>;
    }): void;
  };
  getStartServices(): Promise<[OsdCoreStart, ...unknown[]]>;
}

declare global {
  interface Window {
    /** v7light, v7dark, v8light … */
    __osdThemeTag__?: string;
  }
}
