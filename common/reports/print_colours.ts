import { between, Coloured, markColour, Tone } from '../panels/mark_colour';

/** OUI's light theme, as on the pages; a test compares them. Print has no other. */
const TONES: Readonly<Record<Exclude<Tone, 'faint'>, string>> = {
  success: '#017D73',
  warning: '#F5A700',
  danger: '#BD271E',
  accent: '#DD0A73',
  primary: '#006BB4',
  subdued: '#98A2B3',
};

const CATEGORIES = (
  '#54b399 #6092c0 #d36086 #9170b8 #ca8eae #d6bf57 #b9a888 #da8b45 #aa6556 #e7664c ' +
  '#aad9cc #b0c9e0 #e9b0c3 #c8b8dc #e5c7d7 #ebdfab #dcd4c4 #edc5a2 #d5b2ab #f3b3a6'
).split(' ');

/** Text, from the strongest, and lines. */
export const INK = '#1a1c21';
export const TEXT = '#343741';
export const SUBDUED_TEXT = '#6a717d';
export const RULE = '#D3DAE6';
export const SHADE = '#F5F7FA';

export function printTone(tone: Tone): string {
  return tone === 'faint' ? between(TONES.accent, '#ffffff') : TONES[tone];
}

/** The colour that a mark has on the light page. */
export function printColour(mark: Coloured): string {
  const colour = markColour(mark);
  return typeof colour === 'string' ? printTone(colour) : (CATEGORIES[colour] ?? TONES.subdued);
}
