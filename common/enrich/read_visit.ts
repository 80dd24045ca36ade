import { BoundedCache } from './bounded_cache';
import { DocumentPart, NO_PART } from './document_part';
import { EnrichOptions, EnrichPorts } from './options';
import { Visit } from './pipeline';
import { makeSteps, VISIT_STEPS } from './steps';
import { utcMonths } from './utc_months';

const MOST_ADDRESSES = 4096;

/** What was said of the last line of an address. */
interface Known {
  agent: string | undefined;
  referrer: string | undefined;
  /** In UTC: the hash of a visitor changes with it. Absent where that is not told yet. */
  month: string | undefined;
  parts: readonly DocumentPart[];
}

const nobody = (): Known => ({
  agent: undefined,
  referrer: undefined,
  month: undefined,
  parts: [],
});

/** Reads who sent a line. Whoever sends one sends more, from the same page. */
export function visitReader(
  options: EnrichOptions,
  ports: EnrichPorts
): (visit: Visit) => readonly DocumentPart[] {
  const steps = makeSteps(VISIT_STEPS, options, ports);
  const monthOf = utcMonths();
  const last = new BoundedCache<Known>(MOST_ADDRESSES);

  return (visit) => {
    const { agent, referrer, user, stored, country, time } = visit.entry;
    const mayKnow = visit.address !== '' && !user && !stored && !country;
    if (!mayKnow) return steps.map((step) => step(visit));
    const month = monthOf(time);
    const known = last.get(visit.address, nobody);
    if (known.month === month && known.agent === agent && known.referrer === referrer) {
      return known.parts;
    }
    const parts = steps.map((step) => step(visit));
    // The month's key is not there yet: the next line asks again.
    const isWhole = !ports.visitor || parts[parts.length - 1] !== NO_PART;
    Object.assign(known, { agent, referrer, month: isWhole ? month : undefined, parts });
    return parts;
  };
}
