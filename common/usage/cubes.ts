import { RequestField } from '../index_schema/requests';
import { AudienceDocument, audienceDimensions } from '../index_schema/usage_audience';
import { ContentDocument, contentDimensions } from '../index_schema/usage_content';
import { TrafficDocument, trafficDimensions } from '../index_schema/usage_traffic';
import { Grain } from './periods';

/** A row's number of requests; of its bucket counts it is the weight. At least 1. */
interface Weighed {
  _doc_count: number;
}

export interface CubeDocuments {
  traffic: TrafficDocument & Weighed;
  content: ContentDocument & Weighed;
  audience: AudienceDocument & Weighed;
}

export type CubeName = keyof CubeDocuments;

export interface Cube {
  readonly grain: Grain;
  /** Fields by which rows are told apart, besides the time. */
  readonly dimensions: readonly RequestField[];
  /** Its rows have the numbers of `USE_COUNTS`. */
  readonly countsUses?: true;
}

const namesOf = <F extends object>(fields: F) => Object.keys(fields) as (keyof F)[];

export const CUBES: Readonly<Record<CubeName, Cube>> = {
  traffic: { grain: 'hour', dimensions: namesOf(trafficDimensions) },
  content: { grain: 'day', dimensions: namesOf(contentDimensions) },
  audience: { grain: 'day', dimensions: namesOf(audienceDimensions), countsUses: true },
};

export const CUBE_NAMES = Object.keys(CUBES) as CubeName[];

/** One row with where it belongs. */
export type UsageRow = {
  [C in CubeName]: {
    readonly cube: C;
    /** Month of the index, of the requests in UTC: 2026.01. A day of the zone may have rows in two. */
    readonly month: string;
    readonly document: CubeDocuments[C];
  };
}[CubeName];
