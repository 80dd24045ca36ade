import { checkedAddress } from '../../../common/catalogue/link_check';
import { readOnlineLink } from '../../../common/catalogue/link_kind';
import { INDEX } from '../../../common/index_schema/indices';
import type { RequestDocument } from '../../../common/index_schema/requests';
import { retentionOf } from '../../../server/configuration/retention';
import { maintenanceJob } from '../../../server/jobs/maintenance_job';
import { provision } from '../../../server/provisioning/provision';
import { provisionRoles } from '../../../server/provisioning/provision_roles';
import { linkCheckStore } from '../../../server/store/link_checks';
import { rejectStore } from '../../../server/store/rejects';
import { newRun, runStore } from '../../../server/store/runs';
import type { Transport } from '../../../server/store/transport';
import { storedVisitorKeys } from '../../../server/store/visitor_keys';
import { record, rememberingSource } from '../record_source';
import { takeAt } from '../snapshots';
import { rowsOf, storeUsage } from '../usage_data';
import { startSecuredOpenSearch } from './secured_opensearch';
import { securityAccounts } from './security_accounts';

export const NOW = new Date('2026-03-20T12:00:00Z');
export const TIME = { from: '2026-03-01T00:00:00Z', to: '2026-03-15T00:00:00Z' };
export const now = () => NOW;

export const link = readOnlineLink({
  ...{ url: 'https://maps.example/secret/wms?', protocol: 'OGC:WMS', name: 'secret' },
});
const restricted = { access: 'restricted' } as const;
const ofB = { catalogues: ['B'], ownerGroup: '11' };
export const RECORDS = [
  record('a-public'),
  record('a-restricted', { ...restricted, ownerGroup: '10', links: [link] }),
  record('a-owned', { ...restricted, catalogues: [], ownerGroup: '10' }),
  record('ab-restricted', { ...restricted, catalogues: ['A', 'B'] }),
  record('b-public', ofB),
  record('b-restricted', { ...ofB, ...restricted, title: 'Secret of B' }),
];
export const SEEN_OF_A = ['a-owned', 'a-public', 'a-restricted', 'ab-restricted', 'b-public'];

function requestsOf(catalogue: string[], layer: string, records: string[]): RequestDocument[] {
  return Array.from({ length: 5 }, (_, i) => ({
    '@timestamp': `2026-03-0${i + 2}T10:00:00.000Z`,
    'event.outcome': i === 0 ? 'failure' : 'success',
    'http.response.status_code': i === 0 ? 500 : 200,
    'http.response.body.bytes': 1000,
    'ogc.service': 'WMS',
    'ogc.operation': 'GetMap',
    'ogc.layers': [layer],
    'sextant.usage': 'visualisation',
    'sextant.client_type': 'browser',
    'sextant.visitor': `v${i}`,
    'sextant.project': [`project_${layer}`],
    'sextant.catalogue': catalogue,
    'sextant.record': records,
    'sextant.server': 'maps',
  }));
}

const REQUESTS = [
  ...requestsOf(['A'], 'layer_a', ['a-public', 'a-restricted']),
  ...requestsOf(['B'], 'layer_b', ['b-restricted']),
];

/** The same of a month that is over, those of B first. */
const OF_JANUARY = [...REQUESTS].reverse().map((request): RequestDocument => ({
  ...request,
  '@timestamp': request['@timestamp']?.replace('2026-03', '2026-01'),
}));

/** What requests are kept in. */
export const USAGE = [
  INDEX.requests,
  INDEX['usage-traffic'],
  INDEX['usage-content'],
  INDEX['usage-audience'],
];

const people = ['A', 'B'].map((catalogue, i) => ({
  ...{ userId: `${i}`, username: `user_of_${catalogue}`, profile: 'UserAdmin' as const },
  ...{ groupId: `${10 + i}`, catalogue, email: `${catalogue}@people.example` },
}));

/** What the service account does in a life: it alone fills the indices of this test. */
async function work(service: Transport): Promise<void> {
  await provision(service);
  const groups = async () => [
    { id: '10', name: 'A' },
    { id: '11', name: 'B' },
  ];
  const source = rememberingSource(RECORDS, {
    groups,
    people: async function* () {
      yield* people;
    },
  });
  const first = rememberingSource([record('a-public')], { groups });
  await takeAt(service, first, '2026-02-01T00:00:00.000Z');
  const { done } = await takeAt(service, source, '2026-03-01T00:00:00.000Z', { minimumShare: 0 });
  expect(done).toMatchObject({ created: 5, not_read_again: 1 });
  for (const requests of [OF_JANUARY, REQUESTS]) {
    await storeUsage(service, requests, rowsOf(requests, 'UTC', 1));
  }
  const run = newRun('run-1', 'ingest', 'maps', NOW);
  await runStore(service, now).save({ ...run, state: 'done' });
  await rejectStore(service).write([{ id: 'r', document: { run: 'run-1', reason: 'no_request' } }]);
  const broken = { address: checkedAddress(link), host: 'maps.example', outcome: 'broken' };
  await linkCheckStore(service).save([{ ...broken, checked: NOW.toISOString() }]);
  await storedVisitorKeys(service, now).ensure(['2026-03']);
  await maintenanceJob({ retention: retentionOf(), timeZone: 'UTC' }, { transport: service, now });
  await service.request({ method: 'POST', path: '/sextant-*/_refresh' });
}

export interface SecuredData {
  readonly admin: Transport;
  readonly service: Transport;
  /** Reads catalogue A. */
  readonly readerOfA: Transport;
  /** The same, and its people. */
  readonly peopleOfA: Transport;
  /** Reads all catalogues. */
  readonly reader: Transport;
  readonly operator: Transport;
  /** Without an account. */
  readonly visitor: Transport;
  close(): Promise<void>;
}

/** A secured OpenSearch with two catalogues, filled by the service account, and an account of each role. */
export async function openSecuredData(): Promise<SecuredData> {
  const server = await startSecuredOpenSearch();
  const { admin, add, anonymous, close } = securityAccounts(server.url);
  const closeAll = async () => {
    await close();
    await server.stop();
  };
  try {
    await provisionRoles(admin);
    const service = await add('sextant', ['sextant_service']);
    await work(service);
    await admin.request({ method: 'PUT', path: '/private/_doc/1', body: { secret: true } });
    await provisionRoles(admin);
    return {
      ...{ admin, service },
      readerOfA: await add('anne', ['sextant_catalogue_a']),
      peopleOfA: await add('paul', ['sextant_catalogue_a', 'sextant_people_a']),
      reader: await add('rita', ['sextant_reader']),
      operator: await add('olga', ['sextant_reader', 'sextant_operator']),
      visitor: await anonymous('sextant_public'),
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
