import { EuiButtonEmpty, EuiIcon, EuiText } from '@elastic/eui';
import React, { FC } from 'react';
import { useReader } from '../services/reader';
import { failureText, PageFailure, passesByItself } from '../services/page_failure';

interface PanelErrorProps {
  readonly failure: PageFailure;
  readonly pending: boolean;
  /** Older data is still shown below. */
  readonly stale: boolean;
  readonly retry: () => void;
}

/** What happened, and a way to try again. */
export const PanelError: FC<PanelErrorProps> = ({ failure, pending, stale, retry }) => {
  const { translate } = useReader();
  const mayPass = failure.code !== 'not_available';
  const text = translate(failureText(failure), { message: failure.message });
  const more = stale
    ? translate('sextant.frame.stale')
    : passesByItself(failure)
      ? translate('sextant.failure.retrying')
      : '';
  return (
    <div
      role="alert"
      className={`sextantPanel__error${stale ? ' sextantPanel__error--stale' : ''}`}
    >
      <EuiText size="xs">
        <EuiIcon
          type={mayPass ? 'alert' : 'iInCircle'}
          color={mayPass ? 'danger' : 'subdued'}
          size="m"
          aria-hidden="true"
        />{' '}
        <strong>{text}</strong> <span className="sextantPanel__more">{more}</span>
      </EuiText>
      {mayPass && (
        <EuiButtonEmpty
          size="xs"
          iconType="refresh"
          isLoading={pending}
          onClick={retry}
          flush="both"
        >
          {translate('sextant.failure.again')}
        </EuiButtonEmpty>
      )}
    </div>
  );
};
