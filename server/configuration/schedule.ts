import * as t from 'io-ts';
import { Cron } from 'croner';
import { oneOf } from '../../common/codecs/literals';
import { sourceName } from '../../common/codecs/names';
import { messageOf } from '../../common/errors';
import { refined } from './refine';
import { timeZone } from './values';

const SCHEDULED = ['snapshot', 'ingest', 'maintain', 'check_links', 'report'] as const;

/** minute hour day month weekday; with a sixth in front, seconds. */
const cronExpression = refined(t.string, (expression) => {
  try {
    const next = new Cron(expression, { paused: true }).nextRun();
    if (!next) throw new Error('it never comes');
  } catch (error) {
    throw new Error(`is no cron expression such as "0 3 * * *" (${messageOf(error)})`);
  }
});

const entry = refined(
  t.intersection([
    t.strict({ job: oneOf(SCHEDULED), cron: cronExpression }),
    t.exact(t.partial({ source: sourceName, time_zone: timeZone })),
  ]),
  ({ job, source }) => {
    const one = job === 'maintain' || job === 'check_links';
    if (one && source !== undefined) throw new Error(`${job} has no source`);
  }
);

/** What the servers run by themselves, and when. */
export const scheduleCodec = t.array(entry);
export type ScheduleEntry = t.TypeOf<typeof entry>;
