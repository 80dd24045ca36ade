const MEDIA = new Map([
  ['png', 'image/png'],
  ['png8', 'image/png8'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['pbf', 'application/vnd.mapbox-vector-tile'],
  ['mvt', 'application/vnd.mapbox-vector-tile'],
  ['geojson', 'application/geo+json'],
]);

/** Media type of a tile by the extension of its path, without the dot; undefined for others. */
export function tileMedia(extension: string): string | undefined {
  return MEDIA.get(extension.toLowerCase());
}
