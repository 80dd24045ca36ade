import type { Run } from '../../common/api/contracts/runs';
import { CatalogueGroup, SourceView } from '../../common/catalogue/catalogue_record';
import { decodeOrThrow } from '../../common/codecs/decode';
import { FiguresDocument } from '../../common/index_schema/figures';
import {
  Bucket,
  bucketsOf,
  countOf,
  countsOf,
  searchAnswer,
  valueOf,
} from '../../common/panels/panel_answer';
import { toSextantError } from '../store/opensearch_error';
import { OpenSnapshot } from '../store/snapshots';
import { Transport } from '../store/transport';

interface About {
  readonly run: Run;
  readonly view: SourceView;
  readonly groups: readonly CatalogueGroup[];
  readonly environment?: string;
  readonly removedFrom: ReadonlyMap<string, number>;
}

const MOST_CATALOGUES = 1000;
const MOST_NAMES = 10_000;
const MOST_STANDARDS = 100;

const terms = (field: string, size = 10) => ({ terms: { field, size } });

function aggregationsOf(at: string) {
  const isNew = { term: { since: at } };
  const earlier = { exists: { field: 'state_before' } };
  return {
    access: terms('access'),
    validity: terms('validity'),
    inspire: terms('validity_inspire'),
    standards: terms('standard', MOST_STANDARDS),
    created: { filter: { bool: { filter: [isNew], must_not: [earlier] } } },
    changed: { filter: { bool: { filter: [isNew, earlier] } } },
    anomalous: { filter: { exists: { field: 'anomaly' } } },
    last_created: { max: { field: 'created' } },
  };
}

async function aggregate(transport: Transport, index: string, aggs: object) {
  try {
    const { body } = await transport.request({
      method: 'POST',
      path: `/${index}/_search`,
      body: { size: 0, aggs },
    });
    return decodeOrThrow(searchAnswer, body, 'opensearch_error').aggregations;
  } catch (error) {
    throw toSextantError(error);
  }
}

/** The catalogues that a snapshot's records are published in, and whether one is restricted. */
export async function readSeen(transport: Transport, { index }: OpenSnapshot) {
  const found = await aggregate(transport, index, {
    catalogues: terms('catalogue', MOST_NAMES),
    restricted: { filter: { term: { access: 'restricted' } } },
  });
  const names = new Set(bucketsOf(found, 'catalogues').map(({ key }) => String(key)));
  return { names, sawRestricted: countOf(found, 'restricted') > 0 };
}

function figuresOf(bucket: Bucket): FiguresDocument {
  const of = (name: string, key: string) =>
    bucketsOf(bucket, name).find((each) => each.key === key)?.doc_count ?? 0;
  const created = valueOf(bucket, 'last_created');
  return {
    records: bucket.doc_count,
    'access.public': of('access', 'public'),
    'access.restricted': of('access', 'restricted'),
    'access.unknown': of('access', 'unknown'),
    'validity.valid': of('validity', 'valid'),
    'validity.invalid': of('validity', 'invalid'),
    'validity.unknown': of('validity', 'unknown'),
    'inspire.valid': of('inspire', 'valid'),
    'inspire.invalid': of('inspire', 'invalid'),
    'inspire.unknown': of('inspire', 'unknown'),
    by_standard: bucketsOf(bucket, 'standards').map(({ key, doc_count: count }) =>
      JSON.stringify([String(key), count])
    ),
    anomalous: countOf(bucket, 'anomalous'),
    created: countOf(bucket, 'created'),
    changed: countOf(bucket, 'changed'),
    last_created: created === null ? undefined : new Date(created).toISOString(),
  };
}

/** Records that a catalogue owns and does not publish. */
function ownedOnly(name: string) {
  return {
    bool: {
      filter: [{ term: { owner_catalogue: name } }],
      must_not: [{ term: { catalogue: name } }],
    },
  };
}

/**
 * The figures of every catalogue in a snapshot that is written and not yet shown; a catalogue whose
 * last record is gone has a last one of zeros.
 */
export async function readFiguresOf(
  transport: Transport,
  { index, at }: OpenSnapshot,
  { run, view, groups, environment, removedFrom }: About
): Promise<FiguresDocument[]> {
  const catalogues = { ...terms('catalogue', MOST_CATALOGUES), aggs: aggregationsOf(at) };
  const found = bucketsOf(await aggregate(transport, index, { catalogues }), 'catalogues');
  const names = new Set([...found.map(({ key }) => String(key)), ...removedFrom.keys()]);
  const filters = Object.fromEntries(Array.from(names, (name) => [name, ownedOnly(name)]));
  const owned =
    names.size === 0
      ? {}
      : countsOf(await aggregate(transport, index, { owned: { filters: { filters } } }), 'owned');
  return Array.from(names, (catalogue) => ({
    ...figuresOf(found.find(({ key }) => key === catalogue) ?? { key: catalogue, doc_count: 0 }),
    '@timestamp': at,
    source: run.source,
    snapshot: run.id,
    catalogue,
    environment,
    view: groups.find(({ name }) => name === catalogue)?.view ?? view,
    owned_only: owned[catalogue] ?? 0,
    removed: removedFrom.get(catalogue) ?? 0,
  }));
}
