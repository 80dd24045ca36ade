import type { Catalogue } from '../../common/api/contracts/catalogues';
import { formatInstant } from '../../common/i18n/format_instant';
import { Reader } from '../services/reader';

/** When the catalogue was last read, in words. */
export function snapshotText({ tag, timeZone, translate }: Reader, catalogue: Catalogue): string {
  if (!catalogue.snapshot_at) return translate('sextant.catalogue.no_snapshot');
  return translate('sextant.catalogue.snapshot', {
    instant: formatInstant(tag, timeZone, 'instant', Date.parse(catalogue.snapshot_at)),
  });
}

/** The newest request known of all services, in words: how far statistics of use reach. */
export function lastRequestText(
  { tag, timeZone, translate }: Reader,
  lastRequest: string | undefined
): string {
  if (lastRequest === undefined) return translate('sextant.services.no_ingest');
  return translate('sextant.services.last_request', {
    instant: formatInstant(tag, timeZone, 'instant', Date.parse(lastRequest)),
  });
}
