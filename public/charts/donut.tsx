import {
  Chart,
  Datum,
  Partition,
  PartitionElementEvent,
  PartitionLayout,
  Settings,
} from '@elastic/charts';
import React, { FC, memo, useMemo } from 'react';
import { formatPercent, formatValue } from '../../common/i18n/format_value';
import { useReader } from '../services/reader';
import { chartTheme } from './chart_theme';

/** A part as it is drawn: two that are equal look the same. */
export interface Slice {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly colour: string;
}

interface DonutProps {
  readonly id: string;
  readonly slices: readonly Slice[];
  readonly onSlice: (key: string) => void;
}

const Donut: FC<DonutProps> = ({ id, slices, onSlice }) => {
  const reader = useReader();
  const { settings, partition } = useMemo(() => chartTheme(reader.theme), [reader.theme]);
  const byKey = useMemo(() => new Map(slices.map((slice) => [slice.key, slice])), [slices]);
  const click = (elements: readonly unknown[]) => {
    const [layers] = (elements[0] ?? [[]]) as PartitionElementEvent;
    onSlice(String(layers[0]?.groupByRollup));
  };
  return (
    <Chart size={{ width: '100%', height: '100%' }}>
      <Settings {...settings} onElementClick={click} showLegend={false} />
      <Partition
        id={id}
        data={[...slices]}
        valueAccessor={({ count }: Slice) => count}
        valueFormatter={(count: number) => formatValue(reader, 'count', count)}
        percentFormatter={(percent: number) => formatPercent(reader.tag, percent)}
        layers={[
          {
            groupByRollup: ({ key }: Datum) => key,
            nodeLabel: (key: Datum) => byKey.get(String(key))?.label ?? String(key),
            shape: {
              fillColor: ({ dataName }: { dataName: string }) => byKey.get(dataName)?.colour ?? '',
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

/** A chart takes a while to draw: only where a slice has changed. */
export default memo(Donut);
