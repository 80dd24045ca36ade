import { EuiIconTip } from '@elastic/eui';
import React, { FC } from 'react';
import type { PanelResult } from '../../common/api/contracts/panels';
import type { MessageId } from '../../common/i18n/messages';
import { useReader } from '../services/reader';
import { madeOfWords } from './made_of_words';

interface PanelAboutProps {
  readonly about?: MessageId;
  readonly result?: PanelResult;
}

/** How the panel counts, what its numbers are made of, and whether they are approximate. */
export const PanelAbout: FC<PanelAboutProps> = ({ about, result }) => {
  const reader = useReader();
  const madeOf = result ? madeOfWords(reader, result) : [];
  if (!about && madeOf.length === 0) return null;
  return (
    <EuiIconTip
      type="questionInCircle"
      color="subdued"
      aria-label={reader.translate('sextant.frame.about')}
      content={
        <>
          {about && reader.translate(about)}
          {madeOf.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </>
      }
    />
  );
};
