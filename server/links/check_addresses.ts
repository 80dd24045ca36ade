import { LinkAnswer } from './ask_link';

export interface Politeness {
  /** Between two requests to one host, ms. */
  readonly hostDelay: number;
  readonly hostsAtOnce: number;
  readonly stop?: AbortSignal;
}

const hostOf = (address: string): string => new URL(address).host;

function pause(milliseconds: number, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * Asks addresses, those of one host one after another with a pause between, some hosts at once.
 * @param ask never throws but where it is stopped
 * @param onAnswer of one address, in any order
 */
export async function checkAddresses(
  addresses: readonly string[],
  ask: (address: string) => Promise<LinkAnswer>,
  onAnswer: (address: string, answer: LinkAnswer) => Promise<void>,
  { hostDelay, hostsAtOnce, stop }: Politeness
): Promise<void> {
  const byHost = new Map<string, string[]>();
  for (const address of addresses) {
    const host = hostOf(address);
    byHost.set(host, [...(byHost.get(host) ?? []), address]);
  }
  const waiting = Array.from(byHost.values());

  async function takeHosts(): Promise<void> {
    for (let own = waiting.shift(); own; own = waiting.shift()) {
      for (const [at, address] of own.entries()) {
        if (at > 0) await pause(hostDelay, stop);
        stop?.throwIfAborted();
        await onAnswer(address, await ask(address));
      }
    }
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, takeHosts));
}
