import { EuiBadge, EuiIcon, EuiScreenReaderOnly } from '@elastic/eui';
import React, { FC } from 'react';

/** A state by colour, by shape and in words. */
export type StateView =
  | {
      readonly shape: 'check' | 'cross';
      readonly colour: 'success' | 'danger';
      readonly text: string;
    }
  | { readonly shape: 'dash'; readonly text: string }
  | { readonly shape: 'badge'; readonly colour: string; readonly text: string };

export const StateCell: FC<{ readonly state: StateView }> = ({ state }) => {
  switch (state.shape) {
    case 'badge':
      return <EuiBadge color={state.colour}>{state.text}</EuiBadge>;
    case 'dash':
      return (
        <span className="sextantState sextantState--dash" title={state.text}>
          <span aria-hidden="true">–</span>
          <EuiScreenReaderOnly>
            <span>{state.text}</span>
          </EuiScreenReaderOnly>
        </span>
      );
    default:
      return (
        <span className="sextantState" title={state.text}>
          <EuiIcon type={state.shape} color={state.colour} aria-hidden="true" />
          <EuiScreenReaderOnly>
            <span>{state.text}</span>
          </EuiScreenReaderOnly>
        </span>
      );
  }
};
