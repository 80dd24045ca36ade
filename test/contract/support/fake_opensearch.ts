import type { Transport, TransportRequest } from '../../../server/store/transport';

const CATALOGUE = {
  _id: 'odatis',
  _source: { name: 'ODATIS', 'label.en': 'Ocean data', 'label.fr': 'Océan', view: 'complete' },
};

const found = (hits: readonly object[]) => ({
  hits: { total: { value: hits.length, relation: 'eq' }, hits },
});

function answer({ path, bulkBody = '' }: TransportRequest): object {
  if (path === '/_msearch') {
    const searches = String(bulkBody).trim().split('\n').length / 2;
    return { responses: Array.from({ length: searches }, () => ({ status: 200, ...found([]) })) };
  }
  if (path === '/sextant-catalogues/_search') return found([CATALOGUE]);
  if (path.endsWith('/_count')) return { count: 0 };
  if (path.endsWith('/point_in_time')) return { pit_id: 'pit' };
  return path.endsWith('/_search') ? found([]) : { acknowledged: true };
}

export interface FakeOpenSearch extends Transport {
  readonly requests: TransportRequest[];
}

/** One catalogue without records, and no request; without security and other plugins. */
export function fakeOpenSearch(): FakeOpenSearch {
  const requests: TransportRequest[] = [];
  return {
    requests,
    request: async (request) => {
      requests.push(request);
      if (request.path.startsWith('/_plugins/')) {
        throw Object.assign(new Error('no handler found for uri'), { statusCode: 400 });
      }
      return { statusCode: 200, body: answer(request) };
    },
  };
}
