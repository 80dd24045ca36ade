import { Transport } from './transport';

/** Whether OpenSearch knows who asks: its security plugin answers, and to this reader. */
export async function knowsReader(user: Transport): Promise<boolean> {
  try {
    await user.request({ method: 'GET', path: '/_plugins/_security/authinfo' });
    return true;
  } catch {
    return false;
  }
}
