import { ClosableTransport, createTransport } from '../../../server/store/create_transport';
import { ADMIN, ANONYMOUS_ROLE } from './security_files';

const API = '/_plugins/_security/api';
/** The plugin refuses weak ones, and those like the name. */
const PASSWORD = 'Zq7-orchard-compass-41';

/** Accounts of a secured OpenSearch, each with its own connection over HTTP. */
export function securityAccounts(url: string) {
  const admin = createTransport({ url, ...ADMIN });
  const open: ClosableTransport[] = [admin];

  function connection(username?: string): ClosableTransport {
    const account = username === undefined ? {} : { username, password: PASSWORD };
    const transport = createTransport({ url, ...account });
    open.push(transport);
    return transport;
  }

  /** A new account with these roles. */
  async function add(username: string, roles: readonly string[]): Promise<ClosableTransport> {
    const path = `${API}/internalusers/${username}`;
    const body = { password: PASSWORD, opendistro_security_roles: roles };
    await admin.request({ method: 'PUT', path, body });
    return connection(username);
  }

  /** Whoever sends no account gets this role. */
  async function anonymous(role: string): Promise<ClosableTransport> {
    const body = { backend_roles: [ANONYMOUS_ROLE] };
    await admin.request({ method: 'PUT', path: `${API}/rolesmapping/${role}`, body });
    return connection();
  }

  async function close(): Promise<void> {
    await Promise.all(open.map((transport) => transport.close()));
  }

  return { admin, add, anonymous, close };
}

export type SecurityAccounts = ReturnType<typeof securityAccounts>;
