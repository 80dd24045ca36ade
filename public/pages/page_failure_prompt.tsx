import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import React, { FC } from 'react';
import { failureText, PageFailure, passesByItself } from '../services/page_failure';
import { useReader } from '../services/reader';

interface PageFailurePromptProps {
  readonly failure: PageFailure;
  readonly retry: () => void;
}

/** The whole page cannot be shown: why, and a way to try again. */
export const PageFailurePrompt: FC<PageFailurePromptProps> = ({ failure, retry }) => {
  const { translate } = useReader();
  return (
    <div role="alert">
      <EuiEmptyPrompt
        iconType="alert"
        iconColor="danger"
        title={<h1>{translate('sextant.page.failed.title')}</h1>}
        body={
          <p>
            {translate(failureText(failure), { message: failure.message })}{' '}
            {passesByItself(failure) && translate('sextant.failure.retrying')}
          </p>
        }
        actions={
          <EuiButton fill iconType="refresh" onClick={retry}>
            {translate('sextant.failure.again')}
          </EuiButton>
        }
      />
    </div>
  );
};
