import * as t from 'io-ts';
import { oneOf } from '../../common/codecs/literals';
import { catalogueName } from '../../common/codecs/names';
import { instant } from '../../common/codecs/time_range';
import { LOCALES } from '../../common/i18n/messages';
import { filtersCodec } from '../../common/api/contracts/panels';
import { someText } from './values';

/** Reports that a schedule writes into a folder. */
export const reportCodec = t.intersection([
  t.strict({ folder: someText }),
  t.exact(
    t.partial({
      /** Default: all catalogues, unless a report on the services is wanted. */
      catalogues: t.array(catalogueName),
      /** The report on the services too. */
      services: t.boolean,
      lang: oneOf(LOCALES),
      /** Period of use, as `now-1M/M`. */
      from: instant,
      to: instant,
      filters: filtersCodec(),
      /** Names of administrators are in the files. */
      people: t.boolean,
    })
  ),
]);
export type ReportConfiguration = t.TypeOf<typeof reportCodec>;
