/** Runs first on the page, as OSD's bootstrap.js does. */
interface Module {
  readonly require: (key: string) => unknown;
  readonly key: string;
}

const modules = new Map<string, Module>();

Object.assign(window, {
  __osdThemeTag__: 'v7light',
  __osdPublicPath__: { sextantDashboards: '/47302/bundles/plugin/sextantDashboards/' },
  __osdBundles__: {
    has: (id: string) => modules.has(id),
    define: (id: string, require: Module['require'], key: string) => {
      if (modules.has(id)) throw new Error(`${id} is defined twice`);
      modules.set(id, { require, key });
    },
    get: (id: string) => {
      const found = modules.get(id);
      if (!found) throw new Error(`${id} is not defined`);
      return found.require(found.key);
    },
  },
});

export {};
