import { BoundedCache } from '../bounded_cache';
import { cleanReferrer } from '../clean_url';
import { DocumentPart, NO_PART, sharedPart } from '../document_part';
import { StepFactory, VisitStep } from '../pipeline';
import { splitReferrer } from '../referrer';

/** The page that referred to the address, cleaned, and its host. */
export const referrer: StepFactory<VisitStep> = () => {
  const known = new BoundedCache<DocumentPart>(4096);
  const ask = (sent: string) => {
    const cleaned = cleanReferrer(sent);
    if (!cleaned) return NO_PART;
    const found = splitReferrer(cleaned);
    return sharedPart({ 'http.request.referrer': cleaned, 'sextant.site': found && found.host });
  };
  return ({ entry }) => (entry.referrer ? known.get(entry.referrer, ask) : NO_PART);
};
