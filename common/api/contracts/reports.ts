import * as t from 'io-ts';
import { jsonText } from '../../codecs/json_text';
import { oneOf } from '../../codecs/literals';
import { catalogueName } from '../../codecs/names';
import { LOCALES } from '../../i18n/messages';
import { defineContract } from '../contract';
import { fileAnswer } from '../file_answer';
import { reportQuestion } from './panels';

/**
 * A catalogue as PDF: the figures and charts of its page by the same filters, its use in the period, every
 * record. 503 `busy` where many are being written.
 */
export const catalogueReport = defineContract({
  method: 'get',
  path: '/api/sextant/catalogues/{name}/report',
  params: t.strict({ name: catalogueName }),
  query: t.strict({ question: jsonText(reportQuestion), lang: oneOf(LOCALES) }),
  response: fileAnswer,
});

export const REPORT_FORMATS = ['pdf', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * The report ("Bilan") on the services: the figures of its tab by the same filters, and all rows; as PDF
 * unless XLSX is asked for.
 */
export const servicesReport = defineContract({
  method: 'get',
  path: '/api/sextant/services/report',
  query: t.intersection([
    t.strict({ question: jsonText(reportQuestion), lang: oneOf(LOCALES) }),
    t.partial({ format: oneOf(REPORT_FORMATS) }),
  ]),
  response: fileAnswer,
});
