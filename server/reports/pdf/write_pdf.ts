import PdfPrinter from 'pdfmake';
import type { Report } from '../../../common/reports/report';
import { documentOf } from './document';
import { fonts } from './fonts';

/** The bytes of a report. It keeps its thread busy: see render_report. */
export function writePdf(report: Report): Promise<Uint8Array> {
  const document = new PdfPrinter(fonts()).createPdfKitDocument(documentOf(report));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
