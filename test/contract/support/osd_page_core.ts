import { createBrowserHistory } from 'history';
import type { SextantPlugin } from '../../../public/plugin';
import type {
  OsdBreadcrumb,
  OsdCoreSetup,
  OsdCoreStart,
  OsdHttpOptions,
} from '../../../public/services/osd_core';

type Application = Parameters<OsdCoreSetup['application']['register']>[0];

const page = window as unknown as {
  __osdBundles__: { get(id: string): { plugin(context: object): SextantPlugin } };
};

/** As OSD's `http.fetch`: JSON comes decoded, an error carries the answer. */
async function fetchJson(path: string, options: OsdHttpOptions): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'osd-xsrf': 'osd-fetch' };
  const search = new URLSearchParams(options.query).toString();
  const { query: _query, ...request } = options;
  const response = await fetch(search ? `${path}?${search}` : path, { ...request, headers });
  const body: unknown = await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(response.statusText), { response, request, body });
  }
  return body;
}

let breadcrumbs: readonly OsdBreadcrumb[] = [];
const start: OsdCoreStart = {
  http: { fetch: fetchJson, basePath: { prepend: (path) => path } },
  chrome: {
    setBreadcrumbs: (trail) => (breadcrumbs = trail),
    docTitle: { change: (title) => (document.title = title) },
  },
};

const applications: Application[] = [];
const history = createBrowserHistory({ basename: '/app/sextant' });
const element = document.createElement('div');
document.body.appendChild(element);

const core: OsdCoreSetup = {
  application: { register: (application) => void applications.push(application) },
  getStartServices: async () => [start, {}, {}],
};

/** OSD's steps, one by one, for the test to call. */
const osd = {
  plugin: page.__osdBundles__.get('plugin/sextantDashboards/public').plugin({ config: {} }),
  element,
  setup: (broken = false) => {
    const register = () => {
      throw new Error('the application is registered already');
    };
    osd.plugin.setup(broken ? { ...core, application: { register } } : core);
    return applications.map(({ id, title }) => ({ id, title }));
  },
  mount: async () => (osd.unmount = (await applications[0]?.mount({ element, history })) ?? null),
  unmount: null as (() => void) | null,
  go: (path: string) => history.push(path),
  breadcrumbs: () => breadcrumbs.map(({ text }) => text),
};

Object.assign(window, { osd });
