import * as t from 'io-ts';
import { jsonText } from '../../codecs/json_text';
import { oneOf } from '../../codecs/literals';
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
