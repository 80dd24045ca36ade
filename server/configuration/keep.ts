import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { OGC_SERVICES } from '../../common/ogc/ogc_request';
import { KEPT } from '../../common/usage/keep_rules';
import { refined } from './refine';
import { someText } from './values';

const rule = t.intersection([
  t.strict({ raw: oneOf(KEPT) }),
  t.exact(
    t.partial({
      services: t.array(oneOf(OGC_SERVICES)),
      operations: t.array(someText),
      outcome: oneOf(['success', 'failure'] as const),
      slower_than: t.number,
      share: t.number,
    })
  ),
]);

/** What a rule says must be what it does: a number without its kind would silently do nothing. */
function check({ raw, outcome, slower_than: seconds, share }: t.TypeOf<typeof rule>): void {
  if (outcome === 'failure' && raw !== 'all') {
    throw new Error('failures always stay: write outcome: success, or leave it out');
  }
  if ((raw === 'slow') !== (seconds !== undefined)) {
    throw new Error('raw: slow and slower_than (in seconds) belong together');
  }
  if ((raw === 'sample') !== (share !== undefined)) {
    throw new Error('raw: sample and share (from 0 to 1) belong together');
  }
  if (seconds !== undefined && !(seconds >= 0)) throw new Error('slower_than: is below 0');
  if (share !== undefined && !(share >= 0 && share <= 1)) {
    throw new Error('share is not from 0 to 1');
  }
}

/** `keep`: which requests stay as documents; all of them are counted. */
export const keepCodec = t.array(refined(rule, check));
