import { areaOf, boxOfArea, Box } from '../../query/area';
import { definePanel } from '../define_panel';
import { numberOf, totalOf } from '../panel_answer';
import { markOf } from '../shapes';

/** A catalogue with more records shows the extents of these. */
const MOST_RECORDS = 5000;
/** Outlines beyond this number cannot be told apart. */
const MOST_BOXES = 300;

type Source = Readonly<Record<string, unknown>>;

function boxOf(record: Source): Box | undefined {
  const [west, south, east, north] = ['west', 'south', 'east', 'north'].map((side) =>
    numberOf(record, `extent.${side}`)
  );
  return typeof west === 'number' &&
    typeof south === 'number' &&
    typeof east === 'number' &&
    typeof north === 'number'
    ? [west, south, east, north]
    : undefined;
}

/** The middle of a box that may cross the antimeridian. */
function centreOf([west, south, east, north]: Box): readonly [number, number] {
  const lon = (west + (east < west ? east + 360 : east)) / 2;
  return [lon > 180 ? lon - 360 : lon, (south + north) / 2];
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  items.forEach((item) => counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1));
  return counts;
}

const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count;

/** Where the data of the catalogue lie: boxes of the records, and how many lie in each square. */
export const extents = definePanel({
  id: 'extents',
  dashboard: 'catalogue',
  chart: 'extents',
  title: 'sextant.panel.extents.title',
  about: 'sextant.panel.extents.about',
  empty: 'sextant.frame.empty.value',
  ownFilter: 'area',
  width: 12,
  more: true,
  search: () => ({
    size: MOST_RECORDS,
    fields: ['extent.west', 'extent.south', 'extent.east', 'extent.north'],
  }),
  read: (answer) => {
    const boxes = answer.hits.hits
      .map(({ _source: record }) => boxOf(record))
      .filter((box): box is Box => box !== undefined);
    const cells = countBy(boxes, (box) => areaOf(...centreOf(box)));
    const outlines = countBy(boxes, (box) => box.join(' '));
    return {
      total: totalOf(answer),
      without: answer.hits.hits.length - boxes.length,
      boxes: Array.from(outlines, ([key, count]) => {
        const [west = 0, south = 0, east = 0, north = 0] = key.split(' ').map(Number);
        const box: [number, number, number, number] = [west, south, east, north];
        return { box, count };
      })
        .sort(byCount)
        .slice(0, MOST_BOXES),
      cells: Array.from(cells, ([key, count]) => {
        const [lon = 0, lat = 0] = boxOfArea(key) ?? [];
        return { key, count, lon, lat, ...markOf('area', key) };
      }).sort(byCount),
    };
  },
});
