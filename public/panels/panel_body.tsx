import { EuiLoadingContent } from '@elastic/eui';
import React, { FC } from 'react';
import type { AnyPanel } from '../../common/panels/define_panel';
import { useReader } from '../services/reader';
import { DataTable } from '../tables/data_table';
import { isEmpty } from '../../common/panels/is_empty';
import { PanelEmpty } from './panel_empty';
import { PanelError } from './panel_error';
import { PanelState } from './panel_states';
import { drawResult } from './renderers';
import { PanelActions } from './renderer_props';
import { tableView } from './table_view';
import { useMarks } from './use_marks';

export interface PanelBodyProps extends PanelActions {
  readonly panel: AnyPanel;
  readonly title: string;
  readonly state?: PanelState;
  readonly asTable: boolean;
  readonly retry: () => void;
}

const LINES = {
  figure: 1,
  shares: 6,
  ranking: 8,
  time_series: 8,
  columns: 8,
  matrix: 5,
  heatmap: 7,
  countries: 10,
  extents: 10,
  density: 10,
  table: 10,
} as const;

/** The data of a panel, or why there is none. */
export const PanelBody: FC<PanelBodyProps> = (props) => {
  const { panel, title, state, asTable, retry } = props;
  const reader = useReader();
  const marks = useMarks(props);
  const { result, failure, pending } = state ?? { pending: true };
  const error = failure && (
    <PanelError failure={failure} pending={pending} stale={result !== undefined} retry={retry} />
  );
  if (!result) {
    const label = reader.translate('sextant.frame.loading', { panel: title });
    return (
      error ?? (
        <div role="status" aria-label={label} className="sextantPanel__skeleton">
          <EuiLoadingContent lines={LINES[panel.chart]} />
        </div>
      )
    );
  }
  const view = asTable ? tableView(reader, marks, result) : undefined;
  const old = pending || failure !== undefined;
  return (
    <>
      {error}
      <div
        className={`sextantPanel__data${old ? ' sextantPanel__data--old' : ''}`}
        aria-busy={pending}
      >
        {isEmpty(result) ? (
          <PanelEmpty panel={panel} />
        ) : view ? (
          <DataTable title={title} {...view} />
        ) : (
          drawResult(result, { ...props, marks })
        )}
      </div>
    </>
  );
};
