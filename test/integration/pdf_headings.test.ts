import type { ReportBlock, ReportColumn } from '../../common/reports/report';
import { writePdf } from '../../server/reports/pdf/write_pdf';
import { pdfText } from '../support/pdf_text';

test('a heading is never alone at the end of a page: its table goes on below it', async () => {
  const columns: ReportColumn[] = [
    { title: 'Name', align: 'left', width: 'fill' },
    { title: 'Number', align: 'right', width: 'fit' },
  ];
  // Tables of growing length: headings come to stand at every height of a page.
  const blocks = Array.from({ length: 24 }, (_, at): ReportBlock[] => [
    { kind: 'heading', text: `Heading ${at}` },
    {
      kind: 'table',
      title: `Table ${at}`,
      columns,
      rows: Array.from({ length: 3 + at }, (_row, row) => [`row ${row} of ${at}`, String(row)]),
      empty: 'Nothing',
    },
  ]).flat();
  const about = { locale: 'en', title: 'Test', kicker: 'k', header: 'h', footer: 'f' };
  const pdf = await writePdf({ ...about, pageOf: '{page} / {pages}', blocks });
  const pages = pdfText(pdf).split('\f');
  expect(pages.length).toBeGreaterThan(6);
  for (let at = 0; at < 24; at += 1) {
    const page = pages.find((text) => new RegExp(`Heading ${at}\\n`).test(text));
    expect(page).toContain(`row 0 of ${at} `);
  }
});
