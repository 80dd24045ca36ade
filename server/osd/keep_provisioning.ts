import { SextantError } from '../../common/errors';
import { provision } from '../provisioning/provision';
import type { Alerting } from '../configuration/alerting';
import { provisionMonitors } from '../provisioning/provision_monitors';
import { toSextantError } from '../store/opensearch_error';
import type { Transport } from '../store/transport';
import type { OsdLogger } from './osd_server';

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

/** Milliseconds after the given number of failures: 5 s, 10 s, 20 s … 5 min. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1));
}

function warning({ code, message }: SextantError): string {
  const hint =
    code === 'forbidden' || code === 'unauthenticated'
      ? 'give a service account that may manage sextant-* (opensearch.username in sextant.yml)'
      : 'trying again';
  return `The indices of Sextant cannot be prepared (${message}): ${hint}`;
}

/**
 * Prepares the indices, and the monitors where they are configured, again and again with growing pauses until it succeeds: OpenSearch may come
 * later than OSD. Never rejects, never keeps the process alive.
 * @returns what ends it
 */
export function keepProvisioning(
  transport: Transport,
  logger: OsdLogger,
  alerting?: Alerting
): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let said = '';

  const attempt = async (failures: number): Promise<void> => {
    try {
      await provision(transport);
      const watched = await provisionMonitors(transport, alerting);
      watched.forEach((sentence) => logger.info(sentence));
      if (failures > 0) logger.info('The indices of Sextant are prepared');
    } catch (error) {
      if (stopped) return;
      const text = warning(toSextantError(error));
      if (text !== said) logger.warn(text);
      said = text;
      timer = setTimeout(() => void attempt(failures + 1), pauseAfter(failures + 1));
      timer.unref();
    }
  };

  void attempt(0);
  return () => {
    stopped = true;
    if (timer) clearTimeout(timer);
  };
}
