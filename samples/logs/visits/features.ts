import { kvp } from '../kvp';
import type { KvpStyle, Pairs } from '../kvp';
import { windowOf } from '../geometry';
import type { Random } from '../../random';
import type { Target } from '../targets';
import { draft } from '../visit';
import type { Draft } from '../visit';
import { ask, serverOf } from './wms';

const base = (version: string, request: string): Pairs => [
  ['SERVICE', 'WFS'],
  ['VERSION', version],
  ['REQUEST', request],
];

export function describeFeatures(random: Random, target: Target, style: KvpStyle): Draft {
  const pairs: Pairs = [
    ...base('2.0.0', 'DescribeFeatureType'),
    ['TYPENAMES', `ms:${target.layer}`],
  ];
  return ask(random, target, 'wfsDescribe', pairs, style, { gap: random.int(200, 2000) });
}

/** A count before the features themselves: QGIS does it, and so do viewers with filters. */
export function featureHits(random: Random, target: Target, style: KvpStyle): Draft {
  const pairs: Pairs = [
    ...base('2.0.0', 'GetFeature'),
    ['TYPENAMES', `ms:${target.layer}`],
    ['RESULTTYPE', 'hits'],
  ];
  return ask(random, target, 'wfsHits', pairs, style, { gap: random.int(200, 2000) });
}

/** Features, in GML or GeoJSON, in one go or in pages. */
export function features(
  random: Random,
  target: Target,
  style: KvpStyle,
  pages = 1,
  referer = '-'
): Draft[] {
  const json = random.chance(0.5);
  const bbox = windowOf(random, target.box, 'CRS:84', false);
  return Array.from({ length: pages }, (_, page) => {
    const pairs: Pairs = [
      ...base(json ? '2.0.0' : '1.1.0', 'GetFeature'),
      [json ? 'TYPENAMES' : 'TYPENAME', target.layer],
      ...(json ? ([['OUTPUTFORMAT', 'geojson']] as const) : []),
      ...(pages > 1
        ? ([
            ['STARTINDEX', page * 1000],
            ['COUNT', 1000],
          ] as const)
        : []),
      ['SRSNAME', 'EPSG:4326'],
      ['BBOX', [...bbox, 'EPSG:4326'].join(',')],
    ];
    return ask(random, target, json ? 'wfsJson' : 'wfsFeatures', pairs, style, {
      referer,
      gap: random.int(300, 2500),
    });
  });
}

/** The request is in the body, which no access log shows. */
export const posted = (
  random: Random,
  target: Target,
  profile: Draft['profile'],
  referer = '-'
): Draft =>
  draft(serverOf(target), target.path, profile, {
    method: 'POST',
    referer,
    gap: random.int(300, 9000),
  });

/** Coverages: a description, then a window as GeoTIFF. */
export function coverage(random: Random, target: Target, style: KvpStyle): Draft[] {
  const [w, s, e, n] = windowOf(random, target.box, 'CRS:84', false);
  const describe: Pairs = [
    ['SERVICE', 'WCS'],
    ['VERSION', '2.0.1'],
    ['REQUEST', 'DescribeCoverage'],
    ['COVERAGEID', target.layer],
  ];
  const query = kvp(
    [
      ['SERVICE', 'WCS'],
      ['VERSION', '2.0.1'],
      ['REQUEST', 'GetCoverage'],
      ['COVERAGEID', target.layer],
      ['FORMAT', 'image/tiff'],
    ],
    style
  );
  const old: Pairs = [
    ['SERVICE', 'WCS'],
    ['VERSION', '1.0.0'],
    ['REQUEST', 'GetCoverage'],
    ['COVERAGE', target.layer],
    ['CRS', 'EPSG:4326'],
    ['BBOX', `${w},${s},${e},${n}`],
    ['FORMAT', 'GeoTIFF'],
    ['WIDTH', 1200],
    ['HEIGHT', 900],
  ];
  return [
    ask(random, target, 'wcsDescribe', describe, style, { gap: random.int(200, 900) }),
    random.chance(0.7)
      ? draft(
          serverOf(target),
          `${target.path}?${query}&SUBSET=Lat(${s},${n})&SUBSET=Long(${w},${e})`,
          'wcsCoverage',
          { layer: target.layer, gap: 800 }
        )
      : ask(random, target, 'wcsCoverage', old, style, { gap: 900 }),
  ];
}

/** A process with its inputs in the query, as old clients send it. */
export function execute(random: Random, target: Target, style: KvpStyle): Draft {
  const pairs: Pairs = [
    ['service', 'WPS'],
    ['version', '1.0.0'],
    ['request', 'Execute'],
    ['identifier', `extraction_${target.project}`],
    ['DataInputs', `layer=${target.layer};format=csv;email=camille.lebrun@bureau-etudes.example`],
  ];
  return ask(random, target, 'wpsExecute', pairs, style, { gap: random.int(2000, 15000) });
}
