import { AccessLogEntry } from '../logs/access_log_entry';
import { createEnricher } from './create_enricher';
import { EnrichPorts } from './options';

const ORIGIN = { server: 's', file: 'f', offset: 7 };
const ENTRY: AccessLogEntry = {
  time: Date.UTC(2026, 0, 31),
  address: '192.0.2.0',
  method: 'GET',
  target: '/geoserver/wms?service=WMS&request=GetMap&layers=a',
  status: 200,
  bytes: 9000,
};
const PORTS: EnrichPorts = { country: () => 'DE', visitor: () => 'hash' };

const of = (entry: Partial<AccessLogEntry>) => {
  const options = { networks: [{ name: 'N', addresses: ['192.0.2.0/24'] }] };
  const document = createEnricher(options, PORTS).enrichEntry({ ...ENTRY, ...entry }, ORIGIN);
  return JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
};

it('believes a log that says its server failed', () => {
  expect(of({ ogc: { failed: true } })).toMatchObject({
    'ogc.exception': 'certain',
    'event.outcome': 'failure',
  });
  expect(of({ ogc: { failed: true }, status: 500 })).not.toHaveProperty(['ogc.exception']);
  expect(of({ ogc: {} })).not.toHaveProperty(['ogc.exception']);
});

it('believes a log that tells the country, if it is one', () => {
  expect(of({ country: 'fr' })['client.geo.country_iso_code']).toBe('FR');
  expect(of({ country: 'France' })['client.geo.country_iso_code']).toBe('DE');
  expect(of({ country: 'fr', address: '' })['client.geo.country_iso_code']).toBe('FR');
});

it('leaves what is enriched again where it came from, also what it does not say', () => {
  const stored = { 'client.ip': '198.51.100.0', 'sextant.visitor': 'old', 'log.offset': 3 };
  const again = of({ stored });
  expect(again).toMatchObject(stored);
  for (const field of ['client.geo.country_iso_code', 'sextant.network', 'sextant.server']) {
    expect(again).not.toHaveProperty([field]);
  }
  expect(of({})).toMatchObject({
    'client.ip': '192.0.2.0',
    'client.geo.country_iso_code': 'DE',
    'sextant.network': 'N',
    'sextant.visitor': 'hash',
    'log.offset': 7,
  });
});
