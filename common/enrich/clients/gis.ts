import { AgentRule, product } from './agent_rule';

/** 33404 → 3.34.4: QGIS 3 writes one, two and two digits. */
function qgisVersion(written: string): string {
  const digits = /^(\d)(\d\d)(\d\d)$/.exec(written);
  return digits
    ? [digits[1], digits[2], digits[3]].map((part) => String(Number(part))).join('.')
    : written;
}

/** Software of people who work with maps and marine data. */
export const GIS: readonly AgentRule[] = [
  { name: 'QGIS', pattern: /\bQ(?:uantum )?GIS\/(\d[\d.]{0,16})/i, version: qgisVersion },
  { name: 'QGIS', pattern: /\bQGIS\b/ },
  { name: 'ArcGIS Pro', pattern: product('ArcGIS ?Pro') },
  { name: 'ArcGIS Runtime', pattern: /\bArcGIS ?Runtime(?:-\w{1,16})?(?:\/(\d[\d.]{0,16}))?/i },
  {
    name: 'ArcGIS Desktop',
    pattern: /\bArcGIS (?:Client Using WinInet|Desktop)(?:\/(\d[\d.]{0,16}))?/i,
  },
  { name: 'ArcGIS Earth', pattern: product('ArcGIS ?Earth') },
  { name: 'ArcGIS Maps SDK', pattern: /\bArcGISMapsSDK(?:-\w{1,16})?(?:\/(\d[\d.]{0,16}))?/i },
  { name: 'ArcMap', pattern: product('ArcMap') },
  { name: 'ArcCatalog', pattern: product('ArcCatalog') },
  { name: 'ArcGlobe', pattern: product('ArcGlobe') },
  { name: 'ArcGIS', pattern: /\bArcGIS(?:[ /](\d[\d.]{0,16}))?/i },
  { name: 'FME', pattern: product('FME') },
  { name: 'GDAL', pattern: /\bGDAL(?:\/(\d[\d.]{0,16})|\b)/ },
  { name: 'OWSLib', pattern: product('OWSLib') },
  { name: 'GeoTools', pattern: /\bGeoTools(?: ?HTTP ?Client)?(?:[ /]\(?v?(\d[\w.-]{0,24}))?/i },
  { name: 'MapFish Print', pattern: product('MapFish[ -]?Print') },
  { name: 'JOSM', pattern: product('JOSM') },
  { name: 'uDig', pattern: product('uDig') },
  { name: 'gvSIG', pattern: product('gvSIG') },
  { name: 'OpenJUMP', pattern: product('OpenJUMP') },
  { name: 'MapInfo', pattern: product('MapInfo(?: Pro(?:fessional)?)?') },
  { name: 'Global Mapper', pattern: product('Global ?Mapper') },
  { name: 'GeoMedia', pattern: product('GeoMedia') },
  { name: 'AutoCAD', pattern: product('AutoCAD(?: Map 3D)?') },
  { name: 'Cadcorp SIS', pattern: /\bCadcorp\b/i },
  { name: 'GRASS', pattern: /^GRASS(?: GIS)?(?:[ /](\d[\d.]{0,16}))?/ },
  { name: 'SAGA', pattern: product('SAGA[- ]GIS') },
  { name: 'Google Earth', pattern: /\bGoogleEarth(?:\/(\d[\d.]{0,24}))?/i },
  { name: 'WorldWind', pattern: product('World ?Wind') },
  { name: 'OpenCPN', pattern: product('OpenCPN') },
  { name: 'ows4R', pattern: product('ows4R') },
  { name: 'netCDF', pattern: /^oc(\d[\d.]{0,16})/ },
  { name: 'netCDF', pattern: product('(?:netCDF|netcdf-java|NetcdfJava)') },
  { name: 'Panoply', pattern: product('Panoply') },
  { name: 'IDV', pattern: /^(?:IDV|Integrated Data Viewer)(?:[ /](\d[\w.]{0,16}))?/ },
  { name: 'Ferret', pattern: /^(?:Py)?Ferret(?:[ /](\d[\d.]{0,16}))?/i },
  { name: 'MATLAB', pattern: /\bMATLAB(?:[ /]R?(\d[\w.]{0,16}))?/i },
  { name: 'erddapy', pattern: product('erddapy') },
  { name: 'rerddap', pattern: product('rerddap') },
  { name: 'argopy', pattern: product('argopy') },
  { name: 'Pydap', pattern: product('pydap') },
  { name: 'pystac-client', pattern: product('pystac[-_]client') },
  { name: 'Motu client', pattern: product('motuclient(?:-python)?') },
  { name: 'Copernicus Marine Toolbox', pattern: product('copernicus-?marine(?:[- ]?toolbox)?') },
  { name: 'QField', pattern: product('QField') },
  { name: 'OsmAnd', pattern: product('OsmAnd') },
  { name: 'Merkaartor', pattern: product('Merkaartor') },
  { name: 'Marble', pattern: product('Marble') },
  { name: 'SAS.Planet', pattern: product('SAS\\.?Planet') },
  { name: 'MicroStation', pattern: product('MicroStation') },
  { name: 'TatukGIS', pattern: product('TatukGIS') },
  { name: 'Ocean Data View', pattern: /^(?:Ocean ?Data ?View|ODV)(?:[ /](\d[\d.]{0,16}))?/i },
];
