import { useMemo } from 'react';
import { readServiceChanges } from '../../../common/api/contracts/service_changes';
import type { RecordServiceChange } from '../../../common/api/contracts/service_changes';
import type { ContractOutput } from '../../../common/api/contract';
import type { TimeEvent } from '../../charts/time_canvas';
import { Reader, useReader } from '../../services/reader';
import { Call, useCall } from '../../services/use_call';
import { changeText } from './service_change_words';
import { ServicesView } from './use_services_tab';

export interface ServiceChanges {
  readonly call: Call<ContractOutput<typeof readServiceChanges>>;
  readonly events: readonly TimeEvent[];
}

/** A tooltip has room for these; the list below has all. */
const MOST_LINES = 4;

/** One event an instant: a snapshot sees many changes at once. */
function eventsOf(reader: Reader, changes: readonly RecordServiceChange[]): TimeEvent[] {
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    lines.set(change.at, [...(lines.get(change.at) ?? []), changeText(reader, change)]);
  }
  return Array.from(lines.entries()).map(([at, texts]) => {
    const more = texts.length - MOST_LINES;
    const shown = texts.slice(0, MOST_LINES);
    return {
      at: Date.parse(at),
      text: [
        ...shown,
        ...(more > 0 ? [reader.translate('sextant.changes.more', { count: more })] : []),
      ].join(' · '),
    };
  });
}

/** What changed in the catalogues during the page's period that touches services. */
export function useServiceChanges({ page, version }: ServicesView): ServiceChanges {
  const reader = useReader();
  const { time, filters } = page;
  const call = useCall(readServiceChanges, { body: { time, filters } }, version);
  const changes = call.data?.changes;
  const events = useMemo(() => eventsOf(reader, changes ?? []), [reader, changes]);
  return { call, events };
}
