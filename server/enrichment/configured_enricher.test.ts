import fc from 'fast-check';
import { documentIn } from '../../common/enrich/testing/document_in';
import { createConfiguredEnricher } from './configured_enricher';
import { InputsRequest, readEnricherInputs } from './enricher_inputs';
import { keysOfRun, newVisitorKey, VisitorKeys } from './visitor_keys';

const ENRICHMENT: InputsRequest['enrichment'] = {
  networks: [
    { name: 'Ifremer', addresses: ['134.246.0.0/16', '2001:660:3001::/48'] },
    { name: 'France', addresses: ['0.0.0.0/0'] },
  ],
  clients: [{ type: 'probe', name: 'Ours', agent: '^our-probe/(\\d+)' }],
  projects: [{ path: '/services/{wms|wfs}/{project}' }, { path: '~^/x/(\\w+)' }],
  catalogues: [{ name: 'DCSMM', services: ['https://sextant.ifremer.fr/services/wms/dcsmm'] }],
};

const line = (address: string, target: string, agent = 'QGIS/33404', time = '01/Feb/2026') =>
  `${address} - - [${time}:10:00:00 +0000] "GET ${target} HTTP/1.1" 200 9 "-" "${agent}"`;

const ORIGIN = { server: 's', file: 'f', offset: 0 };

/** Keys that come only when they are asked for. */
function lateKeys(): VisitorKeys & { readonly asked: string[][] } {
  const keys = new Map<string, Buffer>();
  const asked: string[][] = [];
  return {
    asked,
    keyOf: (month) => keys.get(month),
    async ensure(months) {
      asked.push(months.slice());
      for (const month of months) if (month.startsWith('2')) keys.set(month, newVisitorKey());
    },
  };
}

async function configured(keys?: VisitorKeys, enrichment = ENRICHMENT) {
  const log = { host: 'Sextant.ifremer.fr' };
  return createConfiguredEnricher(await readEnricherInputs({ enrichment, log }), keys);
}

const DCSMM = '/services/wms/dcsmm?service=WMS&request=GetMap&layers=a';

test('everything configured comes together', async () => {
  const enricher = await configured();
  const document = await enricher.batch(({ enrich }) =>
    documentIn(enrich(line('134.246.142.1', DCSMM, 'our-probe/7'), ORIGIN))
  );
  expect(document).toMatchObject({
    'client.ip': '134.246.142.0',
    'client.geo.country_iso_code': 'FR',
    'sextant.network': 'Ifremer',
    'sextant.client_type': 'probe',
    'user_agent.name': 'Ours',
    'user_agent.version': '7',
    'sextant.project': ['dcsmm'],
    'sextant.catalogue': ['DCSMM'],
    'url.domain': 'sextant.ifremer.fr',
    'sextant.rules_version': enricher.versions.rules,
    'sextant.links_version': enricher.versions.links,
  });
  expect(document?.['sextant.visitor']).toMatch(/^[\w-]{16}$/);
});

test('the first network that holds names it', async () => {
  const enricher = await configured();
  const networks = await enricher.batch(({ enrich }) =>
    ['134.246.1.1', '192.0.2.1', '2001:660:3001::7', '2001:db8::1'].map(
      (address) => documentIn(enrich(line(address, '/'), ORIGIN))?.['sextant.network']
    )
  );
  expect(networks).toEqual(['Ifremer', 'France', 'Ifremer', undefined]);
});

test('keys of months are loaded when they are needed, and never in vain', async () => {
  const keys = lateKeys();
  const enricher = await configured(keys);
  const visitors = (...times: string[]) =>
    enricher.batch(({ enrich }) =>
      times.map(
        (time) => documentIn(enrich(line('192.0.2.1', '/', 'a', time), ORIGIN))?.['sextant.visitor']
      )
    );
  const [january, february] = await visitors('31/Jan/2026', '01/Feb/2026');
  expect(january).toBeDefined();
  expect(february).toBeDefined();
  expect(january).not.toBe(february);
  expect(await visitors('30/Jan/2026', '02/Feb/2026')).toEqual([january, february]);
  expect(keys.asked).toEqual([['2026-01', '2026-02']]);
  expect(await visitors('01/Jan/1999', '02/Jan/1999')).toEqual([undefined, undefined]);
  await visitors('03/Jan/1999');
  expect(keys.asked).toHaveLength(2);
});

test('versions tell what documents depend on', async () => {
  const { versions } = await configured();
  expect(versions.rules).toMatch(/^\d+-[0-9a-f]{6}$/);
  expect(versions.country).toBeDefined();
  expect((await configured()).versions).toEqual(versions);
  const none = await configured(undefined, {});
  expect(none.versions).toMatchObject({ links: undefined });
  expect(none.versions.rules).toMatch(/^\d+$/);
  expect(none.versions.digest).not.toBe(versions.digest);
});

test('the whole address never appears in a document, and nothing throws', async () => {
  const enricher = await configured(keysOfRun());
  const byte = fc.integer({ min: 1, max: 254 });
  const address = fc.oneof(
    fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.')),
    fc
      .array(fc.integer({ min: 0x1000, max: 0xffff }), { minLength: 8, maxLength: 8 })
      .map((groups) => groups.map((group) => group.toString(16)).join(':'))
  );
  const target = fc.webPath().map((path) => `/services/wms/dcsmm${path}?request=GetMap`);
  await fc.assert(
    fc.asyncProperty(address, target, fc.string(), async (from, path, agent) => {
      const text = line(from, path, agent.replace(/["\\\n\r]/g, ''));
      const document = await enricher.batch(({ enrich }) => documentIn(enrich(text, ORIGIN)));
      expect(JSON.stringify(document)).not.toContain(`"${from}`);
      const stored = String(document?.['client.ip']);
      expect(stored).toMatch(/^(?:\d+\.\d+\.\d+\.0|[0-9a-f:]*::)$/);
      expect(from).not.toBe(stored);
    }),
    { numRuns: 500 }
  );
});
