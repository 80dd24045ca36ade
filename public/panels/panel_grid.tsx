import React, { FC, useCallback } from 'react';
import type { AnyPanel } from '../../common/panels/define_panel';
import type { PageStateStore } from '../application/use_page_state';
import { PanelFrame } from './panel_frame';
import { PanelActions } from './renderer_props';
import { Panels } from './use_panels';

interface PanelGridProps {
  readonly panels: readonly AnyPanel[];
  readonly data: Panels;
  readonly page: PageStateStore;
  /** Titles of panels that data names, by their identifiers. */
  readonly headings?: Readonly<Record<string, string>>;
  readonly see?: PanelActions['see'];
  readonly events?: PanelActions['events'];
  /** Address where what the page shows can be explored. */
  readonly explore?: string;
}

/** Panels on a grid of twelve columns; on a phone one below the other. */
export const PanelGrid: FC<PanelGridProps> = (props) => {
  const { panels, data, page, see, events, explore, headings = {} } = props;
  const { setTime } = page;
  const onPeriod = useCallback(
    (from: number, to: number) =>
      setTime({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }),
    [setTime]
  );
  return (
    <div className="sextantGrid">
      {panels.map((panel) => (
        <PanelFrame
          key={panel.id}
          panel={panel}
          heading={headings[panel.id]}
          state={data.states[panel.id]}
          filters={page.filters}
          toggle={page.toggle}
          see={see}
          events={events}
          explore={explore}
          narrow={page.narrow}
          onPeriod={onPeriod}
          table={page.tables?.[panel.id]}
          setTable={page.setTable}
          onRecord={page.showDetails}
          retry={data.refresh}
          questionOf={data.questionOf}
        />
      ))}
    </div>
  );
};
