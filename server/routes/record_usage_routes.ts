import { drawUsageBadge, readRecordUsage } from '../../common/api/contracts/record_usage';
import { drawBadge } from '../../common/badge/draw_badge';
import { formatValue } from '../../common/i18n/format_value';
import { createWriter } from '../../common/i18n/writer';
import { resolveAsOf } from '../../common/query/as_of';
import { resolveTime } from '../../common/query/resolve_time';
import type { Services } from '../services';
import { findPublicRecord, readUse, UsePeriod } from '../store/record_usage';
import { implement, Route } from './implement';

const DEFAULT_LANGUAGE = 'en';

/** Of public records, for the pages of other sites. */
export function recordUsageRoutes({ report, now, configuration }: Services): Route[] {
  function periodOf({ from, to }: { from?: string; to?: string }): UsePeriod {
    const until =
      to === undefined ? now().getTime() : resolveAsOf(to, now(), configuration.timeZone);
    if (from === undefined) return { to: until };
    const { timeZone } = configuration;
    return { from: resolveTime({ from, to: 'now' }, now(), timeZone).from, to: until };
  }

  return [
    implement(readRecordUsage, report, async ({ query }, { user }) => {
      const { uuid = '', doi, title, link } = await findPublicRecord(user, query.id);
      const period = periodOf(query);
      const use = await readUse(user, uuid, period);
      return { uuid, doi, title, link, ...use, to: new Date(period.to).toISOString() };
    }),
    implement(drawUsageBadge, report, async ({ query }, { user }) => {
      const { count = 'downloads', lang = DEFAULT_LANGUAGE } = query;
      const { uuid = '' } = await findPublicRecord(user, query.id);
      const use = await readUse(user, uuid, periodOf(query));
      const writer = createWriter(lang, configuration.timeZone);
      const label = writer.translate(`sextant.badge.${count}` as const);
      const svg = drawBadge(label, formatValue(writer, 'count', use[count]));
      return {
        name: `${count}.svg`,
        mediaType: 'image/svg+xml; charset=utf-8',
        content: Buffer.from(svg),
        shown: true,
      };
    }),
  ];
}
