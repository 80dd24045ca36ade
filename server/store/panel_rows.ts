import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import type { AnyPanel } from '../../common/panels/define_panel';
import { PanelAnswer, searchAnswer, totalOf } from '../../common/panels/panel_answer';
import { toSextantError } from './opensearch_error';
import { PanelsRequest, planOf } from './panels';
import { atPointInTime, PointInTime } from './point_in_time';
import { Transport } from './transport';

/** More rows than this belong into a pipeline, not into a spreadsheet. */
export const MOST_EXPORTED_ROWS = 100_000;

const PAGE = 5000;
const KEEP_ALIVE = '1m';

const sorted = t.type({ hits: t.type({ hits: t.array(t.type({ sort: t.array(t.unknown) })) }) });

function tooMany(total: number): SextantError {
  return new SextantError(
    'bad_request',
    `${total} rows are more than the ${MOST_EXPORTED_ROWS} that one file holds: narrow the filters or the period`
  );
}

/**
 * Every row of a table panel, in its order, as of one instant (a point in time): rows that are
 * written meanwhile neither show nor shift others.
 * @throws SextantError bad_request where there are more than MOST_EXPORTED_ROWS
 */
export async function searchAllRows(
  transport: Transport,
  panel: AnyPanel,
  request: PanelsRequest
): Promise<PanelAnswer> {
  const { body, index } = planOf(panel, request);
  const { from: _from, ...search } = body;
  async function* pages(pit: PointInTime): AsyncGenerator<PanelAnswer['hits']['hits']> {
    let after: readonly unknown[] | undefined;
    for (;;) {
      const answer = await transport.request({
        method: 'POST',
        path: '/_search',
        body: {
          ...search,
          size: PAGE,
          pit,
          ...(after ? { search_after: after, track_total_hits: false } : {}),
        },
      });
      const page = decodeOrThrow(searchAnswer, answer.body, 'opensearch_error');
      if (!after && totalOf(page) > MOST_EXPORTED_ROWS) throw tooMany(totalOf(page));
      yield page.hits.hits;
      if (page.hits.hits.length < PAGE) return;
      const order = decodeOrThrow(sorted, answer.body, 'opensearch_error').hits.hits;
      after = order[order.length - 1]?.sort;
    }
  }
  try {
    const hits: PanelAnswer['hits']['hits'] = [];
    for await (const page of atPointInTime(transport, index, KEEP_ALIVE, pages)) hits.push(...page);
    return { hits: { hits, total: hits.length } };
  } catch (error) {
    throw toSextantError(error);
  }
}
