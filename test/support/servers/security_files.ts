import { mkdir, writeFile } from 'fs/promises';
import { join } from 'path';
import type { Jdk } from '../../../standalone/opensearch/find_jdk';
import { runCommand } from '../../../standalone/opensearch/run_command';

export const ADMIN = { username: 'admin', password: 'Zq7-harbour-lantern-92' } as const;
/** Of that password, as the plugin's own Hasher makes it. */
const ADMIN_HASH = '$2y$12$Q9t932UczVbB4.9EVLmuTOje/pNLsjECf/ly.PmMERKyG3zFweEc6';

/** Whoever sends no account has this one. */
export const ANONYMOUS_ROLE = 'opendistro_security_anonymous_backendrole';

const STORE_PASSWORD = 'certificates-of-a-test';

const basic = {
  http_enabled: true,
  transport_enabled: true,
  order: 0,
  http_authenticator: { type: 'basic', challenge: false },
  authentication_backend: { type: 'intern' },
};

const FILES: Readonly<Record<string, readonly [type: string, content: object]>> = {
  config: [
    'config',
    { config: { dynamic: { http: { anonymous_auth_enabled: true }, authc: { basic } } } },
  ],
  internal_users: [
    'internalusers',
    { [ADMIN.username]: { hash: ADMIN_HASH, backend_roles: ['admin'] } },
  ],
  roles: ['roles', {}],
  roles_mapping: ['rolesmapping', { all_access: { backend_roles: ['admin'] } }],
  tenants: ['tenants', {}],
  action_groups: ['actiongroups', {}],
  allowlist: ['allowlist', { config: { enabled: false, requests: {} } }],
  audit: ['audit', { config: { enabled: false } }],
  nodes_dn: ['nodesdn', {}],
};

/** JSON is YAML. */
async function writeYaml(file: string, content: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

async function keytool(jdk: Jdk, ...args: string[]): Promise<void> {
  const { status, output } = await runCommand(join(jdk.home, 'bin', 'keytool'), args);
  if (status !== 0) throw new Error(`keytool failed: ${output}`);
}

/** Nodes speak TLS to each other, also where there is one: a certificate that it signs itself. */
async function makeCertificates(folder: string, jdk: Jdk): Promise<void> {
  const store = (name: string) => [
    ...['-keystore', join(folder, name), '-storetype', 'PKCS12', '-storepass', STORE_PASSWORD],
    ...['-alias', 'node', '-noprompt'],
  ];
  const key = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '3650'];
  const name = ['-dname', 'CN=node', '-ext', 'san=dns:localhost,ip:127.0.0.1'];
  const certificate = ['-file', join(folder, 'node.crt')];
  await keytool(jdk, '-genkeypair', ...store('node.p12'), ...key, ...name);
  await keytool(jdk, '-exportcert', ...store('node.p12'), ...certificate);
  await keytool(jdk, '-importcert', ...store('trust.p12'), ...certificate);
}

/**
 * Writes what the security plugin starts with: accounts, its configuration and certificates.
 * @param config folder of opensearch.yml
 * @returns settings for opensearch.yml
 */
export async function writeSecurityFiles(
  config: string,
  jdk: Jdk
): Promise<Readonly<Record<string, unknown>>> {
  const folder = join(config, 'opensearch-security');
  await mkdir(folder, { recursive: true });
  for (const [name, [type, content]] of Object.entries(FILES)) {
    await writeYaml(join(folder, `${name}.yml`), {
      _meta: { type, config_version: 2 },
      ...content,
    });
  }
  await makeCertificates(config, jdk);
  const transport = 'plugins.security.ssl.transport';
  return {
    [`${transport}.keystore_type`]: 'PKCS12',
    [`${transport}.keystore_filepath`]: 'node.p12',
    [`${transport}.keystore_password`]: STORE_PASSWORD,
    [`${transport}.truststore_type`]: 'PKCS12',
    [`${transport}.truststore_filepath`]: 'trust.p12',
    [`${transport}.truststore_password`]: STORE_PASSWORD,
    [`${transport}.enforce_hostname_verification`]: false,
    'plugins.security.allow_default_init_securityindex': true,
    'plugins.security.restapi.roles_enabled': ['all_access'],
    'plugins.security.nodes_dn': ['CN=node'],
    'plugins.security.authcz.admin_dn': ['CN=nobody'],
  };
}
