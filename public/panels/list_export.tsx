import React, { FC } from 'react';
import type { SheetFormat } from '../../common/exports/sheet';
import { usePageServices } from '../services/page_services';
import { useReader } from '../services/reader';
import { ExportMenu } from './export_menu';

interface ListExportProps {
  readonly title: string;
  /** Of the route that writes the file. */
  readonly path: (format: SheetFormat) => string;
  /** As the page asked it; what is undefined is left out. */
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** What a route of its own tells as a file: all of it. */
export const ListExport: FC<ListExportProps> = ({ title, path, query }) => {
  const { http } = usePageServices();
  const { locale } = useReader();
  const given = Object.entries<string | undefined>({ ...query, lang: locale }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined
  );
  return (
    <ExportMenu
      title={title}
      addressOf={(format) => http.addressOf(path(format), Object.fromEntries(given))}
    />
  );
};
