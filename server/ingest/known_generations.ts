import type { GenerationStore } from '../store/generations';
import type { KnownGenerations } from './stream_services';

/** Remembers generations of months: they change only while nobody holds the leases of their logs. */
export function knownGenerations(
  store: Pick<GenerationStore, 'ensure'>
): KnownGenerations & { forget(): void } {
  const known = new Map<string, number>();
  let loading = new Map<string, Promise<void>>();

  async function ask(month: string): Promise<void> {
    known.set(month, (await store.ensure(month)).traffic);
  }

  return {
    load(month) {
      const asked = loading.get(month) ?? ask(month);
      loading.set(month, asked);
      asked.catch(() => loading.delete(month));
      return asked;
    },
    of(month) {
      const generation = known.get(month);
      if (generation === undefined) throw new Error(`The month ${month} was not asked for`);
      return generation;
    },
    forget() {
      loading = new Map();
    },
  };
}
