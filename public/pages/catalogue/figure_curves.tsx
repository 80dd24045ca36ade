import { EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { pathOf } from '../../../common/api/contract';
import { exportFigures } from '../../../common/api/contracts/exports';
import { readFigures } from '../../../common/api/contracts/figures';
import { FIGURE_CURVES, figureSeries } from '../../../common/catalogue/figure_series';
import type { TimeRange } from '../../../common/codecs/time_range';
import { resolveTime } from '../../../common/query/resolve_time';
import type { PageStateStore } from '../../application/use_page_state';
import { TimeSeriesChart } from '../../charts/time_series_chart';
import { ListExport } from '../../panels/list_export';
import { useMarks } from '../../panels/use_marks';
import { useReader } from '../../services/reader';
import { useCall } from '../../services/use_call';
import { ContractPanel } from '../contract_panel';

interface FigureCurvesProps {
  readonly catalogue: string;
  readonly time: TimeRange;
  readonly version: number;
  readonly page: PageStateStore;
}

const nothing = () => undefined;

/** Of the page's period; what makes no sense is said by the answer. */
function startOf(time: TimeRange, timeZone: string): number | undefined {
  try {
    return resolveTime(time, new Date(), timeZone).from;
  } catch {
    return undefined;
  }
}

/** The figures of the catalogue at each snapshot of the period. */
export const FigureCurves: FC<FigureCurvesProps> = ({ catalogue, time, version, page }) => {
  const { translate, timeZone } = useReader();
  const marks = useMarks({ filters: {}, toggle: nothing });
  const call = useCall(readFigures, { params: { name: catalogue }, query: time }, version);
  const narrow = (from: number, to: number) =>
    page.setTime({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  return (
    <div className="sextantGrid">
      {FIGURE_CURVES.map((curve) => {
        const title = translate(`sextant.history.${curve.id}.title` as const);
        return (
          <ContractPanel
            key={curve.id}
            id={`history_${curve.id}`}
            title={title}
            about={translate(`sextant.history.${curve.id}.about` as const)}
            call={call}
            width={4}
            tools={
              <ListExport
                title={title}
                path={(format) => pathOf(exportFigures, { name: catalogue, format })}
                query={{ ...time, curve: curve.id }}
              />
            }
          >
            {({ figures }) =>
              figures.length === 0 ? (
                <EuiText size="s" textAlign="center" className="sextantPanel__message">
                  <p>{translate('sextant.history.no_snapshot')}</p>
                </EuiText>
              ) : (
                <div className="sextantCurve">
                  <TimeSeriesChart
                    title={title}
                    data={figureSeries(curve, figures, startOf(time, timeZone ?? 'UTC'))}
                    marks={marks}
                    onPeriod={narrow}
                  />
                </div>
              )
            }
          </ContractPanel>
        );
      })}
    </div>
  );
};
