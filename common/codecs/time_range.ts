import * as t from 'io-ts';
import { patternString } from './names';

const DATE_MATH = /^now([+-]\d{1,4}[smhdwMy]){0,3}(\/[smhdwMy])?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** An instant as OpenSearch's date mathematics writes it (`now-30d/d`) or as an ISO 8601 date. */
export const instant = patternString(
  'instant (now-30d, now/d or an ISO 8601 date)',
  new RegExp(`${DATE_MATH.source}|${ISO_DATE.source}`)
);

export const timeRange = t.strict({ from: instant, to: instant }, 'time range');
export type TimeRange = t.TypeOf<typeof timeRange>;
