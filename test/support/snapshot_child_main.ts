import { createTransport } from '../../server/store/create_transport';
import { Transport } from '../../server/store/transport';
import { record, recordSource } from './record_source';
import { takeAt } from './snapshots';

export const BEFORE = ['a', 'b', 'c', 'd'].map((uuid) => record(uuid));
/** b is withdrawn, c is gone, e is new. */
export const AFTER = [record('a'), record('b', { access: 'restricted' }), record('d'), record('e')];

export async function main([url = '', source = '', at = '']: readonly string[]): Promise<void> {
  const transport = createTransport({ url });
  const telling: Transport = {
    request(parameters) {
      process.stdout.write('request\n');
      return transport.request(parameters);
    },
  };
  await takeAt(telling, recordSource(AFTER), at, {}, source);
  await transport.close();
}
