import type { FileAnswer } from '../../common/api/file_answer';
import type { ReportFormat } from '../../common/api/contracts/reports';
import type { Report } from '../../common/reports/report';
import { renderReport } from './render_report';

/** A name that every file system takes: letters, digits, `-`, `_` and points inside. */
export function fileName(subject: string, now: Date, locale: string, format: ReportFormat): string {
  const plain = subject.normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '_');
  return `${plain}_${now.toISOString().slice(0, 10)}_${locale}.${format}`;
}

/** A report as the file that a reader keeps: `ODATIS_2026-11-25_fr.pdf`. */
export async function reportFile(subject: string, report: Report, now: Date): Promise<FileAnswer> {
  return {
    name: fileName(subject, now, report.locale, 'pdf'),
    mediaType: 'application/pdf',
    content: await renderReport(report),
  };
}
