import { NamedClause, Reference, SavedObject, savedObject, searchSource } from './saved_object';

/** An object on OSD's grid of 48 columns. */
export interface Placed {
  readonly object: SavedObject;
  readonly width: number;
  readonly height: number;
}

export const place = (object: SavedObject, width: number, height: number): Placed => ({
  object,
  width,
  height,
});

interface DashboardTexts {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the whole dashboard is narrowed by, on this index pattern. */
  readonly filters?: readonly NamedClause[];
  readonly pattern?: string;
  /** Period that it opens with; absent: the one that the reader has. */
  readonly from?: string;
}

const COLUMNS = 48;

/** Places objects from left to right, in rows as high as their highest. */
function placesOf(placed: readonly Placed[]) {
  let [x, y, high] = [0, 0, 0];
  return placed.map(({ width, height }, at) => {
    if (x + width > COLUMNS) [x, y, high] = [0, y + high, 0];
    const place = { x, y, w: width, h: height, i: String(at + 1) };
    x += width;
    high = Math.max(high, height);
    return place;
  });
}

/** The version of panels' shape, as OSD 2.8 writes it and later ones read it. */
const PANEL_VERSION = '2.8.0';

export function dashboard(texts: DashboardTexts, placed: readonly Placed[]): SavedObject {
  const { id, title, description, filters = [], pattern, from } = texts;
  const panels = placesOf(placed).map((gridData, at) => ({
    version: PANEL_VERSION,
    gridData,
    panelIndex: gridData.i,
    embeddableConfig: {},
    panelRefName: `panel_${at}`,
  }));
  const references = placed.map(({ object }, at): Reference => ({
    name: `panel_${at}`,
    type: object.type,
    id: object.id,
  }));
  const source = searchSource(undefined, filters, pattern);
  const time = from ? { timeRestore: true, timeFrom: from, timeTo: 'now' } : { timeRestore: false };
  return savedObject(
    'dashboard',
    `sextant-${id}`,
    {
      title,
      description,
      hits: 0,
      version: 1,
      panelsJSON: JSON.stringify(panels),
      optionsJSON: JSON.stringify({ hidePanelTitles: false, useMargins: true }),
      ...time,
      ...source.attribute,
    },
    [...references, ...source.references]
  );
}
