const HEIGHT = 20;
const PADDING = 6;
const LABEL_COLOUR = '#535966';
const VALUE_COLOUR = '#006bb4';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** About what 11 px of a sans serif take; the text is then drawn at just this width. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => {
    if (/[iljtfr.,'’ \u00a0\u202f]/.test(sign)) return sum + 4;
    return sum + (/[mwMWA-Z]/.test(sign) ? 8.5 : 6.5);
  }, 0);
}

function part(text: string, left: number, width: number, colour: string): string {
  const inner = width - 2 * PADDING;
  return (
    `<rect x="${left}" width="${width}" height="${HEIGHT}" fill="${colour}"/>` +
    `<text x="${left + PADDING}" y="14" textLength="${inner}">${escaped(text)}</text>`
  );
}

/** A label and a value side by side, as an SVG that stands alone: no script, no font, no link. */
export function drawBadge(label: string, value: string): string {
  const left = Math.round(widthOf(label)) + 2 * PADDING;
  const right = Math.round(widthOf(value)) + 2 * PADDING;
  const name = escaped(`${label}: ${value}`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}"` +
    ` viewBox="0 0 ${left + right} ${HEIGHT}" role="img" aria-label="${name}"><title>${name}</title>` +
    `<clipPath id="c"><rect width="${left + right}" height="${HEIGHT}" rx="3"/></clipPath>` +
    `<g clip-path="url(#c)" fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">` +
    `${part(label, 0, left, LABEL_COLOUR)}${part(value, left, right, VALUE_COLOUR)}</g></svg>`
  );
}
