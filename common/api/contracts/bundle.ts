import * as t from 'io-ts';
import { patternString } from '../../codecs/names';
import { defineContract } from '../contract';

/**
 * Which file of the browser application belongs to this server. OSD lets browsers keep a file for
 * a year, so its entry asks here: the name changes with the content.
 */
export const getBundle = defineContract({
  method: 'get',
  path: '/api/sextant/bundle',
  response: t.strict({ entry: patternString('file name', /^[\w-]+\.js$/) }),
});
