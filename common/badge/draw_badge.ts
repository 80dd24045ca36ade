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

function textAt(text: string, left: number, width: number): string {
  return `<text x="${left + PADDING}" y="14" textLength="${width - 2 * PADDING}">${escaped(text)}</text>`;
}

/** Left half, rounded at its left: no clip path, whose id would be shared by badges in one page. */
function leftHalf(width: number): string {
  const corners = `a3 3 0 0 1-3-3v${6 - HEIGHT}a3 3 0 0 1 3-3z`;
  return `<path d="M3 0h${width - 3}v${HEIGHT}h${3 - width}${corners}" fill="${LABEL_COLOUR}"/>`;
}

/** A label and a value side by side, as an SVG that stands alone: no script, no font, no link. */
export function drawBadge(label: string, value: string): string {
  const left = Math.round(widthOf(label)) + 2 * PADDING;
  const right = Math.round(widthOf(value)) + 2 * PADDING;
  const name = escaped(`${label}: ${value}`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}"` +
    ` viewBox="0 0 ${left + right} ${HEIGHT}" role="img" aria-label="${name}"><title>${name}</title>` +
    `<rect width="${left + right}" height="${HEIGHT}" rx="3" fill="${VALUE_COLOUR}"/>${leftHalf(left)}` +
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">` +
    `${textAt(label, 0, left)}${textAt(value, left, right)}</g></svg>`
  );
}
