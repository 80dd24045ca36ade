import * as t from 'io-ts';
import { parsePeriod, Period } from '../../common/codecs/period';
import { parseRange, Range } from '../../common/enrich/addresses';
import { refined } from './refine';
import { addressRange, hostName, someText } from './values';

const seconds = (least: number, most: number) =>
  refined(t.number, (value) => {
    if (value < least || value > most) throw new Error(`is not from ${least} to ${most} seconds`);
  });

const count = (most: number) =>
  refined(t.Integer, (value) => {
    if (value < 1 || value > most) throw new Error(`is not from 1 to ${most}`);
  });

/** How links of records are checked. Without `enabled: true` none is. */
export const linkCheckCodec = t.exact(
  t.partial({
    enabled: t.boolean,
    /** Between two requests to one host, s. */
    host_delay: seconds(0.1, 60),
    /** For one answer, s. */
    timeout: seconds(1, 120),
    hosts_at_once: count(20),
    /** Addresses of one run; the others wait for the next one. */
    most: count(100_000),
    /** An address that works is asked again after it. */
    recheck: refined(t.string, (text) => void parsePeriod(text)),
    /** What hosts see in their logs: with a way to reach who runs it. */
    agent: refined(someText, (text) => {
      if (!/^[\x20-\x7e]{1,200}$/.test(text)) throw new Error('is no name for a header');
    }),
    /** Networks that may be asked although they are private: an intranet. */
    private_networks: t.array(addressRange),
    /** Hosts that are never asked. */
    except_hosts: t.array(hostName),
  })
);

const PAUSES = [2000, 10_000];

export interface LinkCheckConfiguration {
  /** ms. */
  readonly hostDelay: number;
  /** ms. */
  readonly timeout: number;
  /** Before what failed in passing is asked again, ms; as many tries more as there are pauses. */
  readonly pauses: readonly number[];
  readonly hostsAtOnce: number;
  readonly most: number;
  readonly recheck: Period;
  readonly agent: string;
  readonly privateNetworks: readonly Range[];
  readonly exceptHosts: readonly string[];
}

/** Undefined where links are not to be checked. */
export function linkCheckOf(
  given: t.TypeOf<typeof linkCheckCodec> = {}
): LinkCheckConfiguration | undefined {
  if (given.enabled !== true) return undefined;
  return {
    hostDelay: (given.host_delay ?? 1) * 1000,
    timeout: (given.timeout ?? 20) * 1000,
    pauses: PAUSES,
    hostsAtOnce: given.hosts_at_once ?? 4,
    most: given.most ?? 5000,
    recheck: parsePeriod(given.recheck ?? '7 days'),
    agent: given.agent ?? 'Sextant-dashboards link check',
    privateNetworks: (given.private_networks ?? []).map(parseRange),
    exceptHosts: (given.except_hosts ?? []).map((name) => name.toLowerCase()),
  };
}
