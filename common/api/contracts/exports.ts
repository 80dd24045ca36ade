import * as t from 'io-ts';
import { ANOMALY_IDS } from '../../catalogue/anomalies/anomaly_ids';
import { DIFFERENCES } from '../../catalogue/differences';
import { FIGURE_CURVE_IDS } from '../../catalogue/figure_series';
import { jsonText } from '../../codecs/json_text';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { instant } from '../../codecs/time_range';
import { SHEET_FORMATS } from '../../exports/sheet';
import { LOCALES } from '../../i18n/messages';
import { defineContract } from '../contract';
import { fileAnswer } from '../file_answer';
import { panelsQuestion } from './panels';

/**
 * The data of one panel as a file: the question is the one that the page asked, so that a file holds
 * what the page shows, with every row of a table.
 */
export const exportPanel = defineContract({
  method: 'get',
  path: '/api/sextant/exports/{format}',
  params: t.strict({ format: oneOf(SHEET_FORMATS) }),
  query: t.strict({ question: jsonText(panelsQuestion), lang: oneOf(LOCALES) }),
  response: fileAnswer,
});

const listParams = t.strict({ name: catalogueName, format: oneOf(SHEET_FORMATS) });
const lang = t.strict({ lang: oneOf(LOCALES) });

/** What became of the records of a catalogue, as `readDifferences` tells it, all of it. */
export const exportDifferences = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/differences/{format}',
  params: listParams,
  query: t.intersection([
    lang,
    t.strict({ from: instant }),
    t.exact(t.partial({ to: instant, kind: oneOf(DIFFERENCES) })),
  ]),
  response: fileAnswer,
});

/** Records that something is wrong with, as `readAnomalies` tells them, all of them. */
export const exportAnomalies = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/anomalies/{format}',
  params: listParams,
  query: t.intersection([lang, t.exact(t.partial({ rule: oneOf(ANOMALY_IDS) }))]),
  response: fileAnswer,
});

/** A curve of a catalogue, as `readFigures` tells it, every snapshot of the period. */
export const exportFigures = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/figures/{format}',
  params: listParams,
  query: t.intersection([
    lang,
    t.strict({ curve: oneOf(FIGURE_CURVE_IDS) }),
    t.exact(t.partial({ from: instant, to: instant })),
  ]),
  response: fileAnswer,
});

/** People of a catalogue, as `readPeople` tells them, all of them. 403 where they may not be shown. */
export const exportPeople = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/people/{format}',
  params: listParams,
  query: lang,
  response: fileAnswer,
});

/** Every catalogue side by side, as `listFigures` tells them. */
export const exportComparison = defineContract({
  method: 'get',
  path: '/api/sextant/figures/{format}',
  params: t.strict({ format: oneOf(SHEET_FORMATS) }),
  query: t.intersection([lang, t.exact(t.partial({ as_of: instant, compare: instant }))]),
  response: fileAnswer,
});
