import { EuiTableHeader, EuiTableHeaderCell } from '@elastic/eui';
import React, { FC } from 'react';
import { Run, RUNS_PER_PAGE } from '../../common/api/contracts/runs';
import { useReader } from '../services/reader';
import { ScrollingTable } from '../tables/scrolling_table';
import { TablePages } from '../tables/table_pages';
import { RUN_COLUMNS, RunRow } from './run_row';
import type { RunActions } from './use_run_actions';

interface RunTableProps {
  readonly runs: readonly Run[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly actions?: RunActions;
}

const MOST_PAGES = 500;
const NUMBERS: readonly string[] = ['length', 'read', 'indexed', 'known', 'rejected', 'rate'];

/** Runs, newest first. */
export const RunTable: FC<RunTableProps> = ({ runs, total, page, onPage, actions }) => {
  const { translate } = useReader();
  const title = translate('sextant.runs.title');
  return (
    <div className="sextantTable">
      <ScrollingTable
        title={title}
        head={
          <EuiTableHeader>
            {RUN_COLUMNS.map((column) => (
              <EuiTableHeaderCell key={column} align={NUMBERS.includes(column) ? 'right' : 'left'}>
                {translate(`sextant.runs.column.${column}` as const)}
              </EuiTableHeaderCell>
            ))}
            <EuiTableHeaderCell align="right">
              {translate('sextant.runs.column.actions')}
            </EuiTableHeaderCell>
          </EuiTableHeader>
        }
      >
        {runs.map((run) => (
          <RunRow key={run.id} run={run} actions={actions} />
        ))}
      </ScrollingTable>
      <TablePages
        title={title}
        page={page}
        pages={Math.min(MOST_PAGES, Math.ceil(total / RUNS_PER_PAGE))}
        total={total}
        onPage={onPage}
      />
    </div>
  );
};
