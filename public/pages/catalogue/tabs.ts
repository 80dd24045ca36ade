import type { MessageId } from '../../../common/i18n/messages';
import type { CatalogueTab } from '../../application/address';

interface Tab {
  readonly id: string;
  readonly text: MessageId;
  /** Its part of the address; the first tab has none. */
  readonly path?: CatalogueTab;
}

/** The parts of a catalogue's page, in their order. */
export const TABS: readonly Tab[] = [
  { id: 'catalogue', text: 'sextant.catalogue.tab' },
  { id: 'usage', text: 'sextant.catalogue.tab.usage', path: 'usage' },
  { id: 'history', text: 'sextant.catalogue.tab.history', path: 'history' },
  { id: 'people', text: 'sextant.catalogue.tab.people', path: 'people' },
];
