import { byWeight, draft } from '../visit';
import type { Draft, Visit, VisitContext } from '../visit';
import { viewers } from '../tables/viewers';
import type { Viewer } from '../tables/viewers';
import type { Target } from '../targets';
import { tilesOver } from '../geometry';
import { downloadFile, readRecord, search } from './catalogue';
import { features, posted } from './features';
import { capabilities, featureInfo, leaflet, legend, openLayers, tiledView } from './wms';

/** A layer of the projects that the viewer shows. */
function layerFor({ random, choose, targets }: VisitContext, viewer: Viewer): Target {
  const chosen = choose('OGC:WMS');
  if (viewer.projects.length === 0 || viewer.projects.includes(chosen.project)) return chosen;
  const shown = (targets.byProtocol.get('OGC:WMS') ?? []).filter((target) =>
    viewer.projects.includes(target.project)
  );
  return shown.length === 0 ? chosen : byWeight(random, shown);
}

/** Tiles that many maps share; a browser that has them asks whether they changed. */
function cachedTiles(context: VisitContext, referer: string): Draft[] {
  const { random } = context;
  const target = context.choose('OGC:WMTS');
  const rest = random.chance(0.5);
  return tilesOver(random, target.box, 4, 2).map(({ z, x, y }, index) => {
    const url = rest
      ? `/geowebcache/service/wmts/rest/${target.layer}/default/EPSG:3857/EPSG:3857:${z}/${y}/${x}?format=image/png`
      : `${target.path}?layer=${target.layer}&style=&tilematrixset=EPSG%3A3857&Service=WMTS&Request=GetTile&Version=1.0.0&Format=image%2Fpng&TileMatrix=EPSG%3A3857%3A${z}&TileCol=${x}&TileRow=${y}`;
    return draft('data', url, 'wmtsTile', {
      layer: target.layer,
      referer,
      gap: index === 0 ? 800 : random.int(2, 40),
    });
  });
}

/** Someone opens a map: legend, tiles at a few places, clicks, sometimes data. */
export const viewerVisit: Visit = (context) => {
  const { random } = context;
  const viewer = byWeight(random, viewers);
  const { referer, library } = viewer;
  const style = library === 'openlayers' ? openLayers : leaflet;
  const drafts: Draft[] = [];
  if (referer.includes('/sextant.example/')) {
    drafts.push(search(context, referer));
    if (random.chance(0.5)) drafts.push(...readRecord(context, context.record(), referer));
  }
  for (
    let layers = random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ]);
    layers > 0;
    layers -= 1
  ) {
    const target = layerFor(context, viewer);
    if (random.chance(0.3)) drafts.push(capabilities(random, target, 'WMS', style, { referer }));
    drafts.push(legend(random, target, style, referer));
    for (let views = random.int(1, 2); views > 0; views -= 1) {
      drafts.push(...tiledView(random, target, library, referer));
    }
    if (random.chance(0.45)) drafts.push(featureInfo(random, target, style, referer));
    if (random.chance(0.35)) drafts.push(...cachedTiles(context, referer));
  }
  if (random.chance(0.12))
    drafts.push(...features(random, context.choose('OGC:WFS'), openLayers, 1, referer));
  if (random.chance(0.05))
    drafts.push(posted(random, context.choose('OGC:WPS'), 'wpsExecute', referer));
  if (random.chance(0.08)) drafts.push(...downloadFile(context, referer));
  return drafts;
};
