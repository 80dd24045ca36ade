import type { Catalogue } from '../../common/api/contracts/catalogues';
import { formatInstant } from '../../common/i18n/format_instant';
import { NARROW_NO_BREAK_SPACE } from '../../common/i18n/format_value';
import { Reader } from '../services/reader';

type Texts = Catalogue['label'];

/** Keeps French punctuation on the line of its word: sources write plain spaces. */
function withFrenchSpaces(text: string): string {
  return text
    .replace(/ ([:;!?%»])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NARROW_NO_BREAK_SPACE}`);
}

/** A text in the reader's language, or in the other where there is none. */
export function textFor({ locale }: Reader, texts: Texts): string | undefined {
  const text = texts[locale] || texts.fr || texts.en;
  return text && withFrenchSpaces(text);
}

export function labelFor(reader: Reader, catalogue: Catalogue): string {
  return textFor(reader, catalogue.label) ?? catalogue.name;
}

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
