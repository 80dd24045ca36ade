import { EuiButtonIcon, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import React, { FC, useState } from 'react';
import { pathOf } from '../../common/api/contract';
import { exportPanel } from '../../common/api/contracts/exports';
import type { PanelsQuestion } from '../../common/api/contracts/panels';
import { SHEET_FORMATS, SheetFormat } from '../../common/exports/sheet';
import { usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';

interface PanelExportProps {
  readonly title: string;
  readonly questionOf: () => PanelsQuestion;
}

/** The data of a panel as a file, by the filters that the page has. */
export const PanelExport: FC<PanelExportProps> = ({ title, questionOf }) => {
  const { http } = usePageServices();
  const { locale, translate } = useReader();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const addressOf = (format: SheetFormat) =>
    http.addressOf(
      pathOf(exportPanel, { format }),
      exportPanel.query.encode({ question: questionOf(), lang: locale })
    );
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
