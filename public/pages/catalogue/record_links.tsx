import { EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import type { RecordDetails } from '../../../common/api/contracts/records';
import { useReader } from '../../services/reader';
import { LinkCell } from '../../tables/link_cell';
import { BrokenLinkNote } from './broken_link_note';
import { RecordPart } from './record_part';

type Links = Pick<RecordDetails, 'links' | 'broken_links'>;

/** The online resources of the record: what it leads to, and which of them do not work. */
export const RecordLinks: FC<Links> = ({ links, broken_links: broken = [] }) => {
  const { translate } = useReader();
  const title = translate('sextant.record.links', { count: links.length });
  return (
    <RecordPart title={title}>
      {links.length === 0 ? (
        <EuiText size="s" color="subdued">
          <p>{translate('sextant.record.no_links')}</p>
        </EuiText>
      ) : (
        <ul className="sextantRecord__links">
          {links.map(({ url, name, protocol }, index) => (
            <li key={index}>
              <EuiText size="s">
                <LinkCell text={name || url} href={url} />
              </EuiText>
              <EuiText size="xs" color="subdued">
                {protocol && <span>{protocol} · </span>}
                <span className="sextantRecord__address">{url}</span>
              </EuiText>
              <BrokenLinkNote link={broken.find((each) => each.url === url)} />
            </li>
          ))}
        </ul>
      )}
    </RecordPart>
  );
};
