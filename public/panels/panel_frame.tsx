import {
  EuiButtonIcon,
  EuiLoadingSpinner,
  EuiPanel,
  EuiText,
  EuiTitle,
  EuiToolTip,
} from '@elastic/eui';
import React, { FC, memo, useCallback, useMemo, useState } from 'react';
import type { PanelsQuestion } from '../../common/api/contracts/panels';
import type { TableState } from '../../common/panels/define_panel';
import { usualState } from '../../common/panels/tables';
import { useReader } from '../services/reader';
import { useLasting } from '../services/use_lasting';
import { ExploreTool } from './explore_tool';
import { PanelAbout } from './panel_about';
import { PanelBody, PanelBodyProps } from './panel_body';
import { PanelExport } from './panel_export';

interface PanelFrameProps extends Omit<PanelBodyProps, 'title' | 'asTable' | 'table' | 'onTable'> {
  /** How its table stands, where not as usual. */
  readonly table?: TableState;
  readonly setTable: (id: string, table: TableState) => void;
  readonly questionOf: (id: string) => PanelsQuestion;
  /** In place of the panel's own title, where data names it. */
  readonly heading?: string;
  /** Address where what the page shows can be explored. */
  readonly explore?: string;
}

/** An answer within this time is no wait, in ms; as long as what is old keeps its look (page.css). */
const SOON = 250;

const WITHOUT_TABLE_VIEW: readonly string[] = ['figure', 'table', 'matrix'];

/** A panel: the question it answers, how it counts, its data as a chart or as a table. */
const Frame: FC<PanelFrameProps> = (props) => {
  const { questionOf, heading, explore, setTable, table: asked, ...body } = props;
  const { panel, state } = body;
  const { translate } = useReader();
  const [asTable, setAsTable] = useState(false);
  const { id, columns, order } = panel;
  const table = useMemo(() => asked ?? usualState(columns, order), [asked, columns, order]);
  const onTable = useCallback((to: TableState) => setTable(id, to), [setTable, id]);
  const { result } = state ?? {};
  const count = result?.chart === 'figure' ? (result.data.value ?? 0) : 0;
  const title = heading ?? translate(panel.title, { count });
  const figure = panel.chart === 'figure';
  const isLate = useLasting(state?.pending === true && state.result !== undefined, SOON);
  const classes = [
    'sextantPanel',
    `sextantPanel--${panel.chart}`,
    `sextantPanel--width${panel.width}`,
  ];
  const switchText = asTable ? 'sextant.frame.show_chart' : 'sextant.frame.show_table';
  return (
    <EuiPanel
      hasShadow={false}
      hasBorder
      paddingSize="m"
      className={classes.join(' ')}
      data-panel={panel.id}
    >
      <section aria-label={title} className="sextantPanel__inside">
        <div className="sextantPanel__head">
          {!figure && (
            <EuiTitle size="xxs">
              <h3 className="sextantPanel__title">{title}</h3>
            </EuiTitle>
          )}
          <PanelAbout about={panel.about} result={state?.result} />
          <span className="sextantPanel__tools">
            {isLate && (
              <EuiLoadingSpinner size="m" aria-label={translate('sextant.frame.refreshing')} />
            )}
            {!WITHOUT_TABLE_VIEW.includes(panel.chart) && (
              <EuiToolTip
                content={translate(asTable ? 'sextant.frame.as_chart' : 'sextant.frame.as_table')}
              >
                <EuiButtonIcon
                  iconType={asTable ? 'visPie' : 'visTable'}
                  color="text"
                  aria-label={translate(switchText, { panel: title })}
                  aria-pressed={asTable}
                  onClick={() => setAsTable(!asTable)}
                />
              </EuiToolTip>
            )}
            {!figure && explore !== undefined && <ExploreTool title={title} href={explore} />}
            {!figure && state?.result && (
              <PanelExport title={title} questionOf={() => questionOf(panel.id)} />
            )}
          </span>
        </div>
        <PanelBody {...body} table={table} onTable={onTable} title={title} asTable={asTable} />
        {figure && !state?.result && (
          <EuiText size="s" color="subdued">
            {title}
          </EuiText>
        )}
      </section>
    </EuiPanel>
  );
};

/** Drawn anew only where what it shows has changed: a page has dozens of panels. */
export const PanelFrame = memo(Frame);
