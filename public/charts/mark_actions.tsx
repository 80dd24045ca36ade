import { EuiButtonIcon } from '@elastic/eui';
import React, { FC } from 'react';
import type { Mark, MarkAction, Marks } from './marks';

const Action: FC<{ readonly action: MarkAction }> = ({ action }) => {
  const { icon, label } = action;
  const common = { iconType: icon, 'aria-label': label, title: label, size: 's' as const };
  return 'href' in action ? (
    <EuiButtonIcon {...common} color="text" href={action.href} onClick={action.onClick} />
  ) : (
    <EuiButtonIcon {...common} color="text" onClick={action.onClick} />
  );
};

/** What else can be done with a mark; shown where the pointer or the focus is. */
export const MarkActions: FC<{ readonly mark: Mark; readonly marks: Marks }> = (props) => {
  const actions = props.marks.actions(props.mark);
  if (actions.length === 0) return null;
  return (
    <span className="sextantActions">
      {actions.map((action) => (
        <Action key={action.label} action={action} />
      ))}
    </span>
  );
};
