import * as t from 'io-ts';
import { decode } from '../../common/codecs/decode';
import { daysOf, Period } from '../../common/codecs/period';
import { MONTHLY, MonthlyKind } from '../../common/index_schema/months';
import { statusOf, toSextantError } from '../store/opensearch_error';
import { Transport } from '../store/transport';

const POLICIES = '/_plugins/_ism/policies';
const stored = t.type({
  _seq_no: t.number,
  _primary_term: t.number,
  policy: t.type({ description: t.string }),
});

/** Whether the cluster has index state management: the bare server has none. */
export async function hasStateManagement(transport: Transport): Promise<boolean> {
  try {
    await transport.request({ method: 'GET', path: POLICIES, querystring: { size: 1 } });
    return true;
  } catch (error) {
    // Without the plugin nobody knows the address: 400 or 404. Without rights it is not for us.
    if ([400, 403, 404, 405].includes(statusOf(error) ?? 0)) return false;
    throw toSextantError(error);
  }
}

/**
 * The policy of a kind of monthly index. The age of an index is that of its making, at the earliest
 * when its month begins: the month itself is added, so that nothing goes before its time.
 */
function policyOf(kind: MonthlyKind, kept: Period) {
  const days = daysOf(kept) + 31;
  return {
    description: `Sextant deletes ${MONTHLY[kind]} after ${days} days`,
    default_state: 'kept',
    states: [
      {
        name: 'kept',
        actions: [],
        transitions: [{ state_name: 'expired', conditions: { min_index_age: `${days}d` } }],
      },
      { name: 'expired', actions: [{ delete: {} }], transitions: [] },
    ],
    ism_template: [{ index_patterns: [`${MONTHLY[kind]}-*`], priority: 100 }],
  };
}

/** Writes the policy where it is new or differs, and gives it to the indices that are there. */
async function putPolicy(transport: Transport, kind: MonthlyKind, kept: Period): Promise<void> {
  const path = `${POLICIES}/${MONTHLY[kind]}`;
  const policy = policyOf(kind, kept);
  let before: t.TypeOf<typeof stored> | undefined;
  try {
    const found = decode(stored, (await transport.request({ method: 'GET', path })).body);
    before = 'value' in found ? found.value : undefined;
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
  if (before?.policy.description !== policy.description) {
    const version = before && { if_seq_no: before._seq_no, if_primary_term: before._primary_term };
    await transport.request({ method: 'PUT', path, querystring: version, body: { policy } });
  }
  const body = { policy_id: MONTHLY[kind] };
  const add = `/_plugins/_ism/add/${MONTHLY[kind]}-*`;
  await transport.request({ method: 'POST', path: add, body });
}

/** Leaves the life of monthly indices to the cluster. @throws SextantError */
export async function providePolicies(
  transport: Transport,
  kept: Readonly<Partial<Record<MonthlyKind, Period>>>
): Promise<void> {
  try {
    for (const [kind, period] of Object.entries(kept)) {
      if (period) await putPolicy(transport, kind as MonthlyKind, period);
    }
  } catch (error) {
    throw toSextantError(error);
  }
}
