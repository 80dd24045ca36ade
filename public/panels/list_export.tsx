import React, { FC } from 'react';
import { pathOf } from '../../common/api/contract';
import type { exportAnomalies, exportDifferences } from '../../common/api/contracts/exports';
import { usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';
import { ExportMenu } from './export_menu';

interface ListExportProps {
  readonly title: string;
  readonly contract: typeof exportAnomalies | typeof exportDifferences;
  readonly catalogue: string;
  /** As the page asked it; what is undefined is left out. */
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** A list of a catalogue's records as a file: all of it. */
export const ListExport: FC<ListExportProps> = ({ title, contract, catalogue, query }) => {
  const { http } = usePageServices();
  const { locale } = useReader();
  const given = Object.entries<string | undefined>({ ...query, lang: locale }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined
  );
  return (
    <ExportMenu
      title={title}
      addressOf={(format) =>
        http.addressOf(pathOf(contract, { name: catalogue, format }), Object.fromEntries(given))
      }
    />
  );
};
