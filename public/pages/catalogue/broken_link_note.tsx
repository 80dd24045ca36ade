import { EuiIcon, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { BrokenLink } from '../../../common/catalogue/link_check';
import { formatInstant } from '../../../common/i18n/format_instant';
import { Reader, useReader } from '../../services/reader';

const WORDS = ['no_such_host', 'timeout', 'certificate'] as const;

function reasonOf({ translate }: Reader, { status, reason }: BrokenLink): string {
  if (status !== undefined)
    return translate('sextant.record.broken_link.http', { status: String(status) });
  const word = WORDS.find((each) => each === reason) ?? 'other';
  return translate(`sextant.record.broken_link.${word}` as const);
}

/** Since when a link does not work, and why; nothing of one that does. */
export const BrokenLinkNote: FC<{ readonly link: BrokenLink | undefined }> = ({ link }) => {
  const reader = useReader();
  if (link === undefined) return null;
  const { tag, timeZone, translate } = reader;
  const day = (instant: string) => formatInstant(tag, timeZone, 'fullDay', Date.parse(instant));
  const { since = link.checked, checked } = link;
  const words = { since: day(since), reason: reasonOf(reader, link), checked: day(checked) };
  return (
    <EuiText size="xs" color="danger">
      <EuiIcon type="alert" aria-hidden="true" /> {translate('sextant.record.broken_link', words)}
    </EuiText>
  );
};
