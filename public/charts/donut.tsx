import {
  Chart,
  Datum,
  Partition,
  PartitionElementEvent,
  PartitionLayout,
  Settings,
} from '@elastic/charts';
import React, { FC, useMemo } from 'react';
import { formatPercent, formatValue } from '../../common/i18n/format_value';
import type { Part } from '../../common/panels/chart_data';
import { useReader } from '../services/reader';
import { chartTheme } from './chart_theme';
import { fade, isFaded, Marks } from './marks';

interface DonutProps {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly marks: Marks;
}

const Donut: FC<DonutProps> = ({ id, parts, marks }) => {
  const reader = useReader();
  const { settings, partition } = useMemo(() => chartTheme(reader.theme), [reader.theme]);
  const byKey = useMemo(() => new Map(parts.map((part) => [part.key, part])), [parts]);
  const click = (elements: readonly unknown[]) => {
    const [layers] = (elements[0] ?? [[]]) as PartitionElementEvent;
    const part = byKey.get(String(layers[0]?.groupByRollup));
    if (part?.filter) marks.toggle(part);
  };
  return (
    <Chart size={{ width: '100%', height: '100%' }}>
      <Settings {...settings} onElementClick={click} showLegend={false} />
      <Partition
        id={id}
        data={[...parts]}
        valueAccessor={({ count }: Part) => count}
        valueFormatter={(count: number) => formatValue(reader, 'count', count)}
        percentFormatter={(percent: number) => formatPercent(reader.tag, percent)}
        layers={[
          {
            groupByRollup: ({ key }: Datum) => key,
            nodeLabel: (key: Datum) => marks.label(byKey.get(String(key)) ?? { key: String(key) }),
            shape: {
              fillColor: ({ dataName }: { dataName: string }) => {
                const part = byKey.get(dataName) ?? { key: dataName };
                return fade(marks.colour(part), isFaded(marks, parts, part));
              },
            },
          },
        ]}
        config={{
          ...partition,
          partitionLayout: PartitionLayout.sunburst,
          clockwiseSectors: true,
          specialFirstInnermostSector: false,
          emptySizeRatio: 0.62,
          outerSizeRatio: 1,
          margin: { top: 0.02, bottom: 0.02, left: 0.02, right: 0.02 },
          linkLabel: { maxCount: 0, maximumSection: Infinity },
          fillLabel: { textColor: 'rgba(0, 0, 0, 0)', valueFormatter: () => '' },
        }}
      />
    </Chart>
  );
};

export default Donut;
