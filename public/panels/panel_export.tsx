import React, { FC } from 'react';
import { pathOf } from '../../common/api/contract';
import { exportPanel } from '../../common/api/contracts/exports';
import type { PanelsQuestion } from '../../common/api/contracts/panels';
import { usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';
import { ExportMenu } from './export_menu';

interface PanelExportProps {
  readonly title: string;
  readonly questionOf: () => PanelsQuestion;
}

/** The data of a panel as a file, by the filters that the page has. */
export const PanelExport: FC<PanelExportProps> = ({ title, questionOf }) => {
  const { http } = usePageServices();
  const { locale } = useReader();
  return (
    <ExportMenu
      title={title}
      addressOf={(format) =>
        http.addressOf(
          pathOf(exportPanel, { format }),
          exportPanel.query.encode({ question: questionOf(), lang: locale })
        )
      }
    />
  );
};
