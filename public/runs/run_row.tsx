import { EuiButtonIcon, EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import React, { FC, useState } from 'react';
import type { Run } from '../../common/api/contracts/runs';
import { formatInstant } from '../../common/i18n/format_instant';
import { formatLength } from '../../common/i18n/format_length';
import { formatValue } from '../../common/i18n/format_value';
import { useReader } from '../services/reader';
import { RunDetails } from './run_details';
import { RunStateCell } from './run_state_cell';
import type { RunActions } from './use_run_actions';

export const RUN_COLUMNS = [
  'state',
  'kind',
  'source',
  'started',
  'length',
  'read',
  'indexed',
  'known',
  'rejected',
  'rate',
] as const;

interface RunRowProps {
  readonly run: Run;
  /** Absent where the reader may not start or stop. */
  readonly actions?: RunActions;
}

/** One run: its figures, what can be done with it, and on demand the rest. */
export const RunRow: FC<RunRowProps> = ({ run, actions }) => {
  const reader = useReader();
  const [open, setOpen] = useState(false);
  const { translate, tag, timeZone } = reader;
  const name = translate('sextant.runs.name', {
    kind: translate(`sextant.runs.kind.${run.kind}` as const),
    source: run.source,
  });
  const count = (value: number) => formatValue(reader, 'count', value);
  const button = (text: string, iconType: string, onClick: () => void, disabled = false) => (
    <EuiButtonIcon
      iconType={iconType}
      aria-label={text}
      title={text}
      isDisabled={disabled}
      onClick={onClick}
    />
  );
  const figures = [run.read, run.indexed, run.known, run.rejected].map(count);
  const rate = run.rate
    ? translate('sextant.runs.rate', { count: count(run.rate) })
    : translate('sextant.unit.none');
  const details = translate(open ? 'sextant.runs.close' : 'sextant.runs.open', { run: name });
  const isCommandLine = !/^[a-z0-9][a-z0-9_.-]*$/.test(run.source) || run.source === 'files';
  return (
    <>
      <EuiTableRow data-run={run.id}>
        <EuiTableRowCell textOnly={false}>
          <RunStateCell run={run} />
        </EuiTableRowCell>
        <EuiTableRowCell>
          <span className="sextantNoWrap">
            {translate(`sextant.runs.kind.${run.kind}` as const)}
          </span>
        </EuiTableRowCell>
        <EuiTableRowCell>{run.source}</EuiTableRowCell>
        <EuiTableRowCell>
          <span className="sextantNoWrap">
            {formatInstant(tag, timeZone, 'second', Date.parse(run.started))}
          </span>
        </EuiTableRowCell>
        <EuiTableRowCell align="right">
          <span className="sextantNoWrap">{formatLength(reader, run.seconds)}</span>
        </EuiTableRowCell>
        {figures.map((figure, at) => (
          <EuiTableRowCell key={at} align="right">
            {figure}
          </EuiTableRowCell>
        ))}
        <EuiTableRowCell align="right">
          <span className="sextantNoWrap">{rate}</span>
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} align="right">
          <span className="sextantRun__actions">
            {actions &&
              run.state === 'running' &&
              button(
                translate('sextant.runs.stop', { run: name }),
                'stop',
                () => actions.stop(run.id),
                actions.busy || run.stopping === true
              )}
            {actions &&
              run.state !== 'running' &&
              !isCommandLine &&
              button(
                translate('sextant.runs.retry', { run: name }),
                'refresh',
                () => actions.retry(run.id),
                actions.busy
              )}
            <EuiButtonIcon
              iconType={open ? 'arrowUp' : 'arrowDown'}
              aria-label={details}
              aria-expanded={open}
              title={details}
              onClick={() => setOpen(!open)}
            />
          </span>
        </EuiTableRowCell>
      </EuiTableRow>
      {open && (
        <EuiTableRow>
          <EuiTableRowCell colSpan={RUN_COLUMNS.length + 1} textOnly={false}>
            <RunDetails run={run} />
          </EuiTableRowCell>
        </EuiTableRow>
      )}
    </>
  );
};
