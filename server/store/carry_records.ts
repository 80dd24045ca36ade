import * as t from 'io-ts';
import { decodeOrThrow } from '../../common/codecs/decode';
import { SextantError } from '../../common/errors';
import { RecordDocument } from '../../common/index_schema/records';
import { bulkCreate, BulkOutcome } from './bulk';
import { documentStore } from './documents';
import { statusOf, toSextantError } from './opensearch_error';
import { patientTransport, PATIENCE } from './retry';
import { Transport } from './transport';

/** Documents of one request inside OpenSearch. */
const AT_ONCE = 1000;

/** No right to it, or a minimal OpenSearch that has no such module. */
const NOT_HERE = [403, 404, 405];

const answer = t.type({
  created: t.number,
  version_conflicts: t.number,
  failures: t.array(t.unknown),
});

/**
 * Takes documents of records over from one index to another as they are: within OpenSearch, or through here
 * where it does not do that for us, at half the speed.
 */
export function recordCarrier(transport: Transport, from: string, to: string) {
  const patient = patientTransport(transport, PATIENCE);
  let isWithin = true;
  const queryOf = (uuids: readonly string[]) => ({
    bool: { filter: [{ terms: { uuid: uuids } }] },
  });

  async function within(uuids: readonly string[]): Promise<BulkOutcome> {
    const { body } = await patient.request({
      method: 'POST',
      path: '/_reindex',
      body: {
        conflicts: 'proceed',
        source: { index: from, query: queryOf(uuids), size: AT_ONCE },
        dest: { index: to, op_type: 'create' },
      },
    });
    const {
      created,
      version_conflicts: known,
      failures,
    } = decodeOrThrow(answer, body, 'opensearch_error');
    if (failures.length === 0) return { written: created, known, rejected: [] };
    throw new SextantError('opensearch_error', `${to} refuses: ${JSON.stringify(failures[0])}`);
  }

  async function through(uuids: readonly string[]): Promise<BulkOutcome> {
    const found = await documentStore<RecordDocument>(transport, from).search({
      size: uuids.length,
      query: queryOf(uuids),
      track_total_hits: false,
    });
    const target = { index: to };
    return bulkCreate(
      transport,
      found.map(({ id, document }) => ({ id, document, target }))
    );
  }

  /** @throws SextantError where one of them is in neither index afterwards */
  return async (uuids: readonly string[]): Promise<BulkOutcome> => {
    let outcome: BulkOutcome | undefined;
    try {
      if (isWithin) outcome = await within(uuids);
    } catch (error) {
      if (!NOT_HERE.includes(statusOf(error) ?? 0)) throw toSextantError(error);
      isWithin = false;
    }
    const { written, known, rejected } = outcome ?? (await through(uuids));
    const lost = uuids.length - written - known - rejected.length;
    if (lost === 0) return { written, known, rejected };
    throw new SextantError(
      'opensearch_error',
      `${lost} records that did not change are no more in ${from}`
    );
  };
}
