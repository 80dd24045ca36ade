import type { OnlineLink } from './online_link';

/** What a change of a record may do to those who use its services. */
export const SERVICE_CHANGES = [
  'layer_renamed',
  'address_changed',
  'layer_removed',
  'unpublished',
  'removed',
] as const;
export type ServiceChangeKind = (typeof SERVICE_CHANGES)[number];

export interface ServiceChange {
  readonly kind: ServiceChangeKind;
  /** WMS, WFS …: of layers and addresses. */
  readonly service?: string;
  /** The name of the layer concerned, as it was; of an address that names none: absent. */
  readonly layer?: string;
  /** Of a layer its names, of an address its addresses. */
  readonly before?: string;
  readonly after?: string;
}

/** What of a record's state its services depend on. */
export interface ServedState {
  readonly access?: string;
  readonly links: readonly OnlineLink[];
}

/** One layer of one service; a service that names no layer is one with none. */
interface Offer {
  readonly service: string;
  readonly address: string;
  readonly layer?: string;
}

const keyOf = ({ service, address, layer = '' }: Offer) => `${service}\n${address}\n${layer}`;

function offersOf({ links }: ServedState): Map<string, Offer> {
  const offers = links.flatMap(({ service, address, layers = [] }): Offer[] => {
    if (service === undefined || address === undefined) return [];
    if (layers.length === 0) return [{ service, address }];
    return layers.map((layer) => ({ service, address, layer }));
  });
  return new Map(offers.map((offer) => [keyOf(offer), offer]));
}

function without(offers: ReadonlyMap<string, Offer>, others: ReadonlyMap<string, Offer>): Offer[] {
  return Array.from(offers.entries())
    .filter(([key]) => !others.has(key))
    .map(([, offer]) => offer);
}

function changeOf(lost: Offer, gained: Offer[]): ServiceChange {
  const { service, layer, address } = lost;
  const take = (suits: (offer: Offer) => boolean): Offer | undefined => {
    const at = gained.findIndex((offer) => offer.service === service && suits(offer));
    return at < 0 ? undefined : gained.splice(at, 1)[0];
  };
  const moved = take((offer) => offer.layer === layer);
  if (moved) {
    return { kind: 'address_changed', service, layer, before: address, after: moved.address };
  }
  const renamed = take((offer) => offer.address === address);
  if (renamed) {
    return { kind: 'layer_renamed', service, layer, before: layer, after: renamed.layer };
  }
  return { kind: 'layer_removed', service, layer, before: layer ?? address };
}

/**
 * What became of a record's services between two of its states that follow each other. A layer that
 * is new breaks nothing: it is no change here.
 * @param after absent: the record is gone
 */
export function serviceChangesOf(before: ServedState, after?: ServedState): ServiceChange[] {
  const offers = offersOf(before);
  if (offers.size === 0) return [];
  if (after === undefined) return [{ kind: 'removed' }];
  const later = offersOf(after);
  const gained = without(later, offers);
  const changes = without(offers, later).map((lost) => changeOf(lost, gained));
  const hidden = before.access === 'public' && after.access === 'restricted';
  return hidden ? [{ kind: 'unpublished' }, ...changes] : changes;
}
