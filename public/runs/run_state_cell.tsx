import { EuiHealth, EuiProgress, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { Run } from '../../common/api/contracts/runs';
import { formatValue } from '../../common/i18n/format_value';
import { useReader } from '../services/reader';

const COLOURS = {
  running: 'primary',
  done: 'success',
  failed: 'danger',
  stopped: 'warning',
} as const;

/** The state by colour and in words; how far it is, where it runs; why it failed. */
export const RunStateCell: FC<{ readonly run: Run }> = ({ run }) => {
  const reader = useReader();
  const { translate } = reader;
  const { state, stopping, progress, error } = run;
  const word = stopping
    ? translate('sextant.runs.stopping')
    : translate(`sextant.runs.state.${state}` as const);
  const percent =
    progress === undefined ? undefined : formatValue(reader, 'percent', progress * 100);
  return (
    <div className="sextantRun__state">
      <EuiHealth color={COLOURS[state]}>
        {word}
        {state === 'running' && percent !== undefined && ` · ${percent}`}
      </EuiHealth>
      {state === 'running' && (
        <EuiProgress
          size="xs"
          color="primary"
          role="progressbar"
          aria-label={translate('sextant.runs.progress', { run: run.source })}
          {...(progress === undefined ? {} : { value: progress, max: 1 })}
        />
      )}
      {error !== undefined && state === 'failed' && (
        <EuiText size="xs" color="danger" className="sextantRun__error">
          <p title={error}>{error}</p>
        </EuiText>
      )}
    </div>
  );
};
