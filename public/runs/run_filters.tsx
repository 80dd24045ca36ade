import { EuiFlexGroup, EuiFlexItem, EuiSelect } from '@elastic/eui';
import React, { FC } from 'react';
import { RUN_KINDS, RUN_STATES } from '../../common/api/contracts/runs';
import { useReader } from '../services/reader';
import type { RunsView } from './use_runs_view';

interface RunFiltersProps {
  readonly view: RunsView;
  readonly onView: (view: RunsView) => void;
}

/** Narrows the list by kind and state; each change starts at the first page. */
export const RunFilters: FC<RunFiltersProps> = ({ view, onView }) => {
  const { translate } = useReader();
  const kinds = RUN_KINDS.map((kind) => ({
    value: kind as string,
    text: translate(`sextant.runs.kind.${kind}` as const),
  }));
  const states = RUN_STATES.map((state) => ({
    value: state as string,
    text: translate(`sextant.runs.state.${state}` as const),
  }));
  return (
    <EuiFlexGroup gutterSize="s" responsive={false} wrap className="sextantRuns__filters">
      <EuiFlexItem grow={false}>
        <EuiSelect
          compressed
          aria-label={translate('sextant.runs.column.kind')}
          value={view.kind ?? ''}
          options={[{ value: '', text: translate('sextant.runs.all_kinds') }, ...kinds]}
          onChange={({ target: { value } }) =>
            onView({ ...view, page: 0, kind: RUN_KINDS.find((kind) => kind === value) })
          }
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiSelect
          compressed
          aria-label={translate('sextant.runs.column.state')}
          value={view.state ?? ''}
          options={[{ value: '', text: translate('sextant.runs.all_states') }, ...states]}
          onChange={({ target: { value } }) =>
            onView({ ...view, page: 0, state: RUN_STATES.find((state) => state === value) })
          }
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
};
