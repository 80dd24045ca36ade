import { EuiIconTip, EuiLoadingContent, EuiPanel, EuiTitle } from '@elastic/eui';
import React from 'react';
import { PanelError } from '../panels/panel_error';
import { useReader } from '../services/reader';
import { Call } from '../services/use_call';

interface ContractPanelProps<A> {
  readonly id: string;
  readonly title: string;
  /** How it is counted. */
  readonly about: string;
  readonly call: Call<A>;
  readonly tools?: React.ReactNode;
  readonly width?: 4 | 6 | 12;
  readonly children: (data: A) => React.ReactNode;
}

/** A panel filled by a route of its own: its states are those of all panels. */
export function ContractPanel<A>(props: ContractPanelProps<A>): React.ReactElement {
  const { id, title, about, call, tools, width = 12, children } = props;
  const { translate } = useReader();
  const { data, failure, retry } = call;
  return (
    <EuiPanel
      hasShadow={false}
      hasBorder
      paddingSize="m"
      className={`sextantPanel sextantPanel--width${width}`}
      data-panel={id}
    >
      <section aria-label={title} className="sextantPanel__inside">
        <div className="sextantPanel__head">
          <EuiTitle size="xxs">
            <h3 className="sextantPanel__title">{title}</h3>
          </EuiTitle>
          <EuiIconTip
            type="questionInCircle"
            color="subdued"
            aria-label={translate('sextant.frame.about')}
            content={about}
          />
          <span className="sextantPanel__tools">{tools}</span>
        </div>
        {failure && (
          <PanelError failure={failure} pending={false} stale={data !== undefined} retry={retry} />
        )}
        {!data && !failure && (
          <div
            role="status"
            aria-label={translate('sextant.frame.loading', { panel: title })}
            className="sextantPanel__skeleton"
          >
            <EuiLoadingContent lines={6} />
          </div>
        )}
        {data !== undefined && <div className="sextantPanel__data">{children(data)}</div>}
      </section>
    </EuiPanel>
  );
}
