import type { PanelOutcome } from '../../common/api/contracts/panels';
import { PanelEvent, panelStates, PanelStates } from './panel_states';

const seven: PanelOutcome = { chart: 'figure', data: { value: 7, unit: 'count' } };
const failure = { code: 'unreachable', message: 'no answer' } as const;

function after(...events: PanelEvent[]): PanelStates {
  return events.reduce(panelStates, {});
}

test('an answer is shown, and stays while another is awaited', () => {
  const states = after(
    { type: 'asked', turn: 1, ids: ['a'] },
    { type: 'answered', turn: 1, panels: { a: seven } },
    { type: 'asked', turn: 2, ids: ['a'] }
  );
  expect(states.a).toEqual({ turn: 2, pending: true, result: seven });
});

test('a failure keeps what was there, an answer ends it', () => {
  const failed = after(
    { type: 'asked', turn: 1, ids: ['a'] },
    { type: 'answered', turn: 1, panels: { a: seven } },
    { type: 'asked', turn: 2, ids: ['a'] },
    { type: 'failed', turn: 2, ids: ['a'], failure }
  );
  expect(failed.a).toEqual({ turn: 2, pending: false, result: seven, failure });
  const again = panelStates(failed, { type: 'answered', turn: 2, panels: { a: seven } });
  expect(again.a?.failure).toBeUndefined();
});

test('one panel that fails leaves the others alone', () => {
  const states = after(
    { type: 'asked', turn: 1, ids: ['a', 'b'] },
    {
      type: 'answered',
      turn: 1,
      panels: { a: seven, b: { failed: 'opensearch_error', message: 'shard failure' } },
    }
  );
  expect(states.a?.failure).toBeUndefined();
  expect(states.b?.failure?.code).toBe('opensearch_error');
});

test('the answer to an older question is dropped', () => {
  const states = after(
    { type: 'asked', turn: 1, ids: ['a'] },
    { type: 'asked', turn: 2, ids: ['a'] },
    { type: 'answered', turn: 1, panels: { a: seven } }
  );
  expect(states.a).toEqual({ turn: 2, pending: true });
});
