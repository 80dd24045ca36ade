import { EuiButton, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import React, { FC, useState } from 'react';
import type { JobName } from '../../common/api/contracts/runs';
import { useReader } from '../services/reader';
import type { RunActions } from './use_run_actions';

interface StartJobProps {
  readonly jobs: readonly JobName[];
  readonly actions: RunActions;
}

/** A menu of the jobs of the configuration: choosing one starts it. */
export const StartJob: FC<StartJobProps> = ({ jobs, actions }) => {
  const { translate } = useReader();
  const [open, setOpen] = useState(false);
  const start = (job: JobName) => {
    setOpen(false);
    actions.start(job);
  };
  const button = (
    <EuiButton
      size="s"
      fill
      iconType="arrowDown"
      iconSide="right"
      isLoading={actions.busy}
      aria-haspopup="true"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {translate('sextant.runs.start')}
    </EuiButton>
  );
  return (
    <EuiPopover
      button={button}
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label={translate('sextant.runs.start')}
    >
      <EuiContextMenuPanel
        items={jobs.map((job) => (
          <EuiContextMenuItem key={`${job.kind} ${job.source}`} onClick={() => start(job)}>
            {translate('sextant.runs.name', {
              kind: translate(`sextant.runs.kind.${job.kind}` as const),
              source: job.source,
            })}
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
};
