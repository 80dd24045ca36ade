import { EuiScreenReaderOnly } from '@elastic/eui';
import React, { FC } from 'react';
import type { Status } from '../../../common/api/contracts/status';
import { formatInstant } from '../../../common/i18n/format_instant';
import type { ServicesTab } from '../../../common/query/services_tab';
import { useStatus } from '../../application/status';
import { Reader, useReader } from '../../services/reader';
import { Freshness } from '../freshness';
import { OlderRules } from '../older_rules';

function freshnessOf({ tag, timeZone, translate }: Reader, status: Status): string[] {
  const instant = (text: string) => formatInstant(tag, timeZone, 'instant', Date.parse(text));
  const day = (text: string) => formatInstant(tag, timeZone, 'fullDay', Date.parse(text));
  const { last_ingest: ingest, last_request: request, counted_day: counted } = status;
  return [
    ingest
      ? translate('sextant.services.last_ingest', { instant: instant(ingest) })
      : translate('sextant.services.no_ingest'),
    ...(request ? [translate('sextant.services.last_request', { instant: instant(request) })] : []),
    ...(counted ? [translate('sextant.services.counted', { day: day(counted) })] : []),
    translate('sextant.services.time_zone', { zone: status.time_zone }),
  ];
}

/** The page's heading, which its tab says to the eye, and when its data came in. */
export const ServicesFreshness: FC<{ readonly tab: ServicesTab }> = ({ tab }) => {
  const reader = useReader();
  const { translate } = reader;
  const { status } = useStatus();
  const part = translate(`sextant.services.tab.${tab}` as const);
  return (
    <div className="sextantPresentation">
      <EuiScreenReaderOnly>
        <h1>{translate('sextant.services.heading', { part })}</h1>
      </EuiScreenReaderOnly>
      {status && <Freshness texts={freshnessOf(reader, status)} />}
      <OlderRules requests={status?.older_rules ?? 0} />
    </div>
  );
};
