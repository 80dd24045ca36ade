/** What is needed of an OpenSearch client: the request method that OSD's clients have too. */
export interface Transport {
  request(parameters: TransportRequest): Promise<TransportAnswer>;
}

export interface TransportRequest {
  readonly method: string;
  readonly path: string;
  readonly querystring?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Newline-delimited JSON, for _bulk and _msearch. */
  readonly bulkBody?: string | Buffer;
}

export interface TransportAnswer {
  readonly statusCode?: number | null;
  readonly body: unknown;
}
