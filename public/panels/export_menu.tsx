import { EuiButtonIcon, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import React, { FC, useState } from 'react';
import { SHEET_FORMATS, SheetFormat } from '../../common/exports/sheet';
import { useReader } from '../services/reader';

interface ExportMenuProps {
  readonly title: string;
  /** Asked when the menu is open. */
  readonly addressOf: (format: SheetFormat) => string;
}

/** What a panel shows as a file of one format or another. */
export const ExportMenu: FC<ExportMenuProps> = ({ title, addressOf }) => {
  const { translate } = useReader();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const label = translate('sextant.export.menu', { panel: title });
  return (
    <EuiPopover
      isOpen={open}
      closePopover={close}
      panelPaddingSize="none"
      anchorPosition="downRight"
      button={
        <EuiButtonIcon
          iconType="exportAction"
          color="text"
          aria-label={label}
          title={label}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      }
    >
      {open && (
        <EuiContextMenuPanel
          size="s"
          items={SHEET_FORMATS.map((format) => (
            <EuiContextMenuItem
              key={format}
              icon="document"
              href={addressOf(format)}
              onClick={close}
              // The file keeps the name that the server gives it.
              {...{ download: '' }}
            >
              {translate(`sextant.export.${format}` as const)}
            </EuiContextMenuItem>
          ))}
        />
      )}
    </EuiPopover>
  );
};
