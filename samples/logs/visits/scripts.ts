import { draft } from '../visit';
import type { Draft, Visit, VisitContext } from '../visit';
import { perform } from './activity';
import type { Activity } from './activity';
import { erddap, modernApis, oceanotron, thredds } from './data_servers';
import { coverage, execute, features, posted } from './features';
import { capabilities, desktop, handmade } from './wms';

/** Harvesters and scripts that walk the catalogue, by GET and by POST. */
function csw({ random, record }: VisitContext): Draft[] {
  const portal = random.pick([
    '/geonetwork/srv/fre/csw',
    '/geonetwork/srv/eng/csw',
    '/geonetwork/ODATIS/fre/csw',
  ]);
  const get = (rest: string, profile: Draft['profile']) =>
    draft('main', `${portal}?${rest}`, profile, { gap: random.int(300, 1800) });
  const pages = Array.from({ length: random.int(2, 8) }, (_, page) =>
    random.chance(0.5)
      ? draft('main', portal, 'cswRecords', { method: 'POST', gap: random.int(400, 2500) })
      : get(
          `service=CSW&version=2.0.2&request=GetRecords&resultType=results&elementSetName=full&typeNames=csw%3ARecord&startPosition=${1 + page * 20}&maxRecords=20`,
          'cswRecords'
        )
  );
  return [
    get('SERVICE=CSW&VERSION=2.0.2&REQUEST=GetCapabilities', 'wmsCapabilities'),
    ...pages,
    get(
      `Service=CSW&Version=2.0.2&Request=GetRecordById&elementSetName=full&outputSchema=http%3A%2F%2Fwww.isotc211.org%2F2005%2Fgmd&id=${record()}`,
      'cswRecord'
    ),
  ];
}

/** Records and searches through the catalogue's own interface; an old script still shows its key. */
function catalogueApi({ random, record }: VisitContext): Draft[] {
  return Array.from({ length: random.int(2, 6) }, () =>
    random.chance(0.4)
      ? draft('main', '/geonetwork/srv/api/search/records/_search', 'gnSearch', {
          method: 'POST',
          gap: random.int(200, 2000),
        })
      : draft(
          'main',
          `/geonetwork/srv/api/records/${record()}/formatters/xml${random.chance(0.15) ? '?token=8f14e45fceea167a5a36dedd4bea2543' : ''}`,
          'cswRecord',
          { gap: random.int(200, 2000) }
        )
  );
}

function observations({ random, choose }: VisitContext): Draft[] {
  const target = choose('OGC:SOS');
  return [
    capabilities(random, target, 'SOS', handmade),
    ...Array.from({ length: random.int(1, 4) }, () =>
      random.chance(0.25)
        ? posted(random, target, 'sosObservation')
        : draft(
            'main',
            `${target.path}?service=SOS&version=2.0.0&request=GetObservation&procedure=${target.layer}&observedProperty=TEMP&temporalFilter=om:phenomenonTime,2024-01-01/2024-02-01`,
            'sosObservation',
            { layer: target.layer, gap: random.int(500, 5000) }
          )
    ),
  ];
}

function featureScript({ random, choose }: VisitContext): Draft[] {
  const target = choose('OGC:WFS');
  if (random.chance(0.25)) return [posted(random, target, 'wfsFeatures')];
  return features(
    random,
    target,
    random.chance(0.5) ? handmade : desktop,
    random.weighted([
      [1, 6],
      [4, 3],
      [12, 1],
    ])
  );
}

function processing({ random, choose }: VisitContext): Draft[] {
  const target = choose('OGC:WPS');
  return [capabilities(random, target, 'WPS', handmade), execute(random, target, handmade)];
}

/** A job that asks too fast: the server slows it down. */
function tooFast(context: VisitContext): Draft[] {
  const { random } = context;
  const { layer, path } = context.choose('ERDDAP:tabledap');
  return Array.from({ length: random.int(8, 24) }, (_, index) =>
    draft('data', `${path}.csv?time%2Ctemperature&time%3E=now-1day`, 'erddapCsv', {
      layer,
      gap: 90,
      fixed: index % 3 === 0 ? undefined : { status: 429, bytes: 162, ms: 1, type: 'text/html' },
    })
  );
}

const activities: readonly Activity[] = [
  { name: 'erddap', weight: 26, run: erddap },
  { name: 'thredds', weight: 20, run: thredds },
  { name: 'apis', weight: 14, run: modernApis },
  { name: 'csw', weight: 12, run: csw },
  { name: 'catalogue', weight: 8, run: catalogueApi },
  { name: 'features', weight: 10, run: featureScript },
  { name: 'observations', weight: 6, run: observations },
  { name: 'oceanotron', weight: 5, run: oceanotron },
  {
    name: 'coverage',
    weight: 4,
    run: ({ random, choose }) => coverage(random, choose('OGC:WCS'), handmade),
  },
  { name: 'processing', weight: 3, run: processing },
  { name: 'haste', weight: 1, run: tooFast },
];

/** python, curl, Java, R … at work. */
export const scriptVisit: Visit = (context) => perform(context, activities);
