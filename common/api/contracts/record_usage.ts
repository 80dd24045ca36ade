import * as t from 'io-ts';
import { oneOf } from '../../codecs/literals';
import { recordId } from '../../codecs/names';
import { instant } from '../../codecs/time_range';
import { LOCALES } from '../../i18n/messages';
import { defineContract } from '../contract';
import { fileAnswer } from '../file_answer';

/** Uses of a record that a badge can show. */
export const BADGES = ['consultations', 'visualisations', 'downloads'] as const;
export type BadgeName = (typeof BADGES)[number];

/** Other sites show it: it may be an hour old. */
const FRESH = 3600;

/** A uuid or a DOI, in the query since a DOI holds slashes. */
const id = recordId;

/**
 * How often a public record was used, by people: robots, monitoring and map servers that fetch for their
 * own users are left out, so are requests that failed. One that is not public is not found.
 */
export const readRecordUsage = defineContract({
  method: 'get',
  path: '/api/sextant/record_usage',
  query: t.intersection([t.strict({ id }), t.exact(t.partial({ from: instant, to: instant }))]),
  response: t.intersection([
    t.strict({
      uuid: t.string,
      consultations: t.number,
      visualisations: t.number,
      downloads: t.number,
      /** The period that is counted, ISO 8601; `from` is not before the first day with logs. */
      to: t.string,
    }),
    t.partial({ from: t.string, doi: t.string, title: t.string, link: t.string }),
  ]),
  shared: FRESH,
});

/** One of its counts as a small SVG, to be shown by `<img>`. */
export const drawUsageBadge = defineContract({
  method: 'get',
  path: '/api/sextant/record_usage/badge',
  query: t.intersection([
    t.strict({ id }),
    t.exact(t.partial({ from: instant, to: instant, count: oneOf(BADGES), lang: oneOf(LOCALES) })),
  ]),
  response: fileAnswer,
  shared: FRESH,
});
