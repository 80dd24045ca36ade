import type { OsdObservable } from './osd_server';

/** The value that an observable has now, or its next one. */
export function firstValue<V>(observable: OsdObservable<V>): Promise<V> {
  return new Promise((resolve, reject) => {
    let done = false;
    let unsubscribe = () => undefined as void;
    const finish = (settle: () => void) => {
      settle();
      done = true;
      unsubscribe();
    };
    const subscription = observable.subscribe({
      next: (value) => finish(() => resolve(value)),
      error: (error) => finish(() => reject(error)),
    });
    unsubscribe = () => subscription.unsubscribe();
    // The first value may have come during `subscribe`, before there was anything to close.
    if (done) unsubscribe();
  });
}
