import { landings } from '../tables/viewers';
import type { Draft, Visit, VisitContext } from '../visit';
import { draft } from '../visit';

const geonetwork = '/geonetwork/srv';
const mb = 1_048_576;

/** A search in the catalogue, as its page makes it. */
export const search = ({ random }: VisitContext, referer: string): Draft =>
  draft(
    'main',
    `${geonetwork}/api/search/records/_search?bucket=s10${random.int(1, 9)}`,
    'gnSearch',
    {
      method: 'POST',
      referer,
      gap: random.int(1500, 20000),
    }
  );

const files = [
  ['/geonetwork/static/lib.js?v=4.4.5', 'gnStatic'],
  ['/geonetwork/static/gn_search_sextant.css', 'gnStyle'],
  ['/geonetwork/catalog/views/sextant/images/logo.svg', 'gnLogo'],
] as const;

const statics = ({ random }: VisitContext, referer: string): Draft[] =>
  files
    .filter(() => random.chance(0.5))
    .map(([url, profile]) => draft('main', url, profile, { referer, gap: random.int(2, 60) }));

/** A record as a person reads it: the page, its JSON, its thumbnail. */
export function readRecord(context: VisitContext, uuid: string, referer: string): Draft[] {
  const { random } = context;
  const page = `https://sextant.example${geonetwork}/fre/catalog.search`;
  const gap = random.int(1200, 40000);
  if (random.chance(0.35)) {
    return [
      draft('main', `${geonetwork}/api/records/${uuid}`, 'gnPage', { referer, gap }),
      draft(
        'main',
        `${geonetwork}/api/records/${uuid}/formatters/xsl-view?root=div&view=advanced`,
        'gnPage',
        { referer: page, gap: 120 }
      ),
    ];
  }
  return [
    draft('main', `${geonetwork}/fre/catalog.search`, 'gnPage', { referer, gap }),
    ...statics(context, page),
    draft('main', `${geonetwork}/api/records/${uuid}`, 'gnRecord', { referer: page, gap: 300 }),
    ...(random.chance(0.12)
      ? [
          draft(
            'main',
            `${geonetwork}/api/records/${uuid}/attachments/apercu_s.png`,
            'gnThumbnail',
            { referer: page, gap: 90 }
          ),
        ]
      : []),
  ];
}

/** A file in parts, as download managers and PDF viewers fetch it. */
function inParts(context: VisitContext, first: Draft): Draft[] {
  const { random } = context;
  if (!random.chance(0.16)) return [first];
  return Array.from({ length: random.int(3, 9) }, (_, index) => ({
    ...first,
    gap: index === 0 ? first.gap : random.int(200, 3000),
    fixed: { status: 206, bytes: mb },
  }));
}

/** Files of a record: its notice or the archive of its data. */
export function downloadFile(context: VisitContext, referer: string): Draft[] {
  const { random } = context;
  const archive = random.chance(0.6);
  const target = context.choose(
    archive ? 'WWW:DOWNLOAD-1.0-link--download' : 'WWW:DOWNLOAD-1.0-http--download'
  );
  return inParts(
    context,
    draft('main', target.path, archive ? 'archive' : 'attachment', {
      referer,
      layer: target.layer,
      gap: random.int(2000, 30000),
    })
  );
}

/** Someone looks for data, reads a few records, perhaps takes a file. */
export const catalogueVisit: Visit = (context) => {
  const { random } = context;
  const landing = random.weighted(landings);
  const list = `https://sextant.example${geonetwork}/fre/catalog.search`;
  const reads = random.weighted([
    [1, 5],
    [2, 3],
    [3, 2],
    [5, 1],
  ]);
  const drafts = Array.from({ length: reads }, (_, index) => [
    ...(index > 0 || random.chance(0.3) ? [search(context, list)] : []),
    ...readRecord(context, context.record(), index === 0 ? landing : list),
  ]).flat();
  if (random.chance(0.3)) drafts.push(...downloadFile(context, list));
  if (random.chance(0.05))
    drafts.push(
      draft(
        'main',
        `${geonetwork}/api/records/${context.record()}/attachments/metadata%20brute.docx`,
        'absent',
        { referer: list, gap: 900, fixed: { status: 404 } }
      )
    );
  if (random.chance(0.03))
    drafts.push(
      draft('main', `${geonetwork}/api/records/${context.record()}`, 'gnRecord', {
        referer: landing,
        fixed: { status: 403, bytes: 172 },
      })
    );
  return drafts;
};

const pages = [
  ['/', 'page'],
  ['/fr/presentation', 'page'],
  ['/favicon.ico', 'page'],
  ['/documentation/guide_utilisateur.pdf', 'pdf'],
  ['/sextant_doc/granulats/atlas.pdf', 'pdf'],
] as const;

/** The old site, still linked from reports and bookmarks. */
export const legacyVisit: Visit = (context) => {
  const { random } = context;
  const referer = random.pick([
    '-',
    '-',
    'http://www.sextant.example/',
    'https://www.moteur.example/',
  ]);
  return Array.from({ length: random.int(1, 4) }, () => {
    const [url, profile] = random.pick(pages);
    return draft('legacy', url, profile, { referer, gap: random.int(400, 9000) });
  });
};
