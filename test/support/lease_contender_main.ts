import { createTransport } from '../../server/store/create_transport';
import { thisProcess } from '../../server/store/holder';
import { leaseStore } from '../../server/store/leases';

/** Takes the lease `paused`, then answers each line of stdin by whether it has it still. */
export async function main([url = '', ttl = '', place]: readonly string[]): Promise<void> {
  const transport = createTransport({ url });
  const holder = place === undefined ? thisProcess : { ...thisProcess, place };
  const leases = leaseStore({ transport, now: () => new Date(), ttl: Number(ttl), holder });
  const lease = await leases.acquire('paused');
  process.stdout.write(`held ${lease?.epoch}\n`);
  process.stdin.on('data', () => process.stdout.write(lease?.isHeld() ? 'held\n' : 'lost\n'));
}
