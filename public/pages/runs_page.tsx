import {
  EuiButtonIcon,
  EuiCallOut,
  EuiEmptyPrompt,
  EuiLoadingContent,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import React, { FC } from 'react';
import { getRunControl } from '../../common/api/contracts/runs';
import { RunFilters } from '../runs/run_filters';
import { RunTable } from '../runs/run_table';
import { StartJob } from '../runs/start_job';
import { RunActions, useRunActions } from '../runs/use_run_actions';
import { Runs, useRuns } from '../runs/use_runs';
import { RunsView, useRunsView } from '../runs/use_runs_view';
import { useReader } from '../services/reader';
import { useCall } from '../services/use_call';
import { PageFailurePrompt } from './page_failure_prompt';
import { PageHead } from './page_head';

interface ContentProps {
  readonly runs: Runs;
  readonly view: RunsView;
  readonly onView: (view: RunsView) => void;
  readonly actions?: RunActions;
}

const Content: FC<ContentProps> = ({ runs, view, onView, actions }) => {
  const { translate } = useReader();
  const { data, failure, retry } = runs;
  if (!data) {
    return failure ? (
      <PageFailurePrompt failure={failure} retry={retry} />
    ) : (
      <EuiLoadingContent lines={8} />
    );
  }
  if (data.total === 0) {
    const narrowed = view.kind !== undefined || view.state !== undefined;
    return (
      <EuiEmptyPrompt
        iconType="clock"
        title={
          <h2>{translate(narrowed ? 'sextant.runs.none.narrowed' : 'sextant.runs.none.title')}</h2>
        }
        body={<p>{translate(narrowed ? 'sextant.runs.none.change' : 'sextant.runs.none.text')}</p>}
      />
    );
  }
  return (
    <RunTable
      runs={data.runs}
      total={data.total}
      page={view.page}
      onPage={(page) => onView({ ...view, page })}
      actions={actions}
    />
  );
};

/** What was read and when, what runs now, and what failed. */
export const RunsPage: FC = () => {
  const { translate } = useReader();
  const [view, setView] = useRunsView();
  const runs = useRuns(view);
  const actions = useRunActions(runs.refresh);
  const control = useCall(getRunControl).data;
  const refreshText = translate('sextant.eui.euiSuperUpdateButton.refreshButtonLabel');
  return (
    <>
      <PageHead trail={[{ text: translate('sextant.nav.runs') }]}>
        {control?.allowed && <StartJob jobs={control.jobs} actions={actions} />}
        <EuiButtonIcon
          iconType="refresh"
          aria-label={refreshText}
          title={refreshText}
          onClick={runs.refresh}
        />
      </PageHead>
      <div className="sextantPage">
        <EuiTitle size="l">
          <h1>{translate('sextant.runs.title')}</h1>
        </EuiTitle>
        <EuiText color="subdued" className="sextantPage__intro">
          <p>{translate('sextant.runs.intro')}</p>
        </EuiText>
        <div role="status" aria-live="polite">
          {actions.failure && (
            <EuiCallOut
              color="danger"
              iconType="alert"
              size="s"
              title={translate('sextant.runs.refused')}
            >
              <p>{actions.failure.message}</p>
            </EuiCallOut>
          )}
        </div>
        <RunFilters view={view} onView={setView} />
        <Content
          runs={runs}
          view={view}
          onView={setView}
          actions={control?.allowed ? actions : undefined}
        />
      </div>
    </>
  );
};
