import { EuiLink, EuiScreenReaderOnly } from '@elastic/eui';
import React, { FC } from 'react';
import { useReader } from '../services/reader';
import { safeHref } from '../../common/codecs/safe_href';

interface LinkCellProps {
  readonly text: string;
  readonly href: string | null;
}

/** A text that leads elsewhere, in a new tab that knows nothing of this one. */
export const LinkCell: FC<LinkCellProps> = ({ text, href }) => {
  const { translate } = useReader();
  const safe = safeHref(href);
  if (!safe) return <>{text}</>;
  // OUI's own note for new tabs is not in every version that OSD ships.
  return (
    <EuiLink href={safe} target="_blank" rel="noopener noreferrer" external={false}>
      {text}
      <EuiScreenReaderOnly>
        <span> {translate('sextant.table.new_tab')}</span>
      </EuiScreenReaderOnly>
    </EuiLink>
  );
};
