import { unzip } from '../../test/support/unzip';
import type { Sheet } from '../../common/exports/sheet';
import { csvOf } from './csv';
import { xlsxOf } from './xlsx';

const sheet: Sheet = {
  title: 'Accès [fiches]: 1/2',
  columns: [
    { title: 'Titre', kind: 'text' },
    { title: 'Appels', kind: 'count' },
    { title: 'Créée', kind: 'instant' },
  ],
  rows: [
    ['=HYPERLINK("http://evil.example";"x")', 3, new Date('2026-01-02T03:04:05Z')],
    ['-200 m : isobathe, "Manche"\nbis', -5, null],
    ['@SUM(1)', null, null],
    ['\u0000bell\u0007 <b>&amp;', 0.5, null],
  ],
};

describe('CSV', () => {
  const text = csvOf(sheet).toString('utf8');

  it('is UTF-8 with its mark, records end as RFC 4180 says', () => {
    expect(text.startsWith('\ufeffTitre,Appels,Créée\r\n')).toBe(true);
    expect(csvOf({ ...sheet, rows: [] }).toString()).toBe('\ufeffTitre,Appels,Créée\r\n');
  });

  it('holds no formula, and numbers as they are', () => {
    expect(text).toContain(
      `"'=HYPERLINK(""http://evil.example"";""x"")",3,2026-01-02T03:04:05.000Z`
    );
    expect(text).toContain(`"'-200 m : isobathe, ""Manche""\nbis",-5,\r\n`);
    expect(text).toContain("'@SUM(1),,\r\n");
  });
});

describe('XLSX', () => {
  it('is a workbook whose texts are texts, with a sheet about them', async () => {
    const bytes = await xlsxOf([sheet], [['Filtres', '=1+1 é']], 'À propos');
    const files = unzip(bytes);
    const all = files.map(({ name, content }) => `${name}\n${content.toString('utf8')}`);
    const whole = all.join('\n');
    expect(files.map(({ name }) => name)).toContain('xl/worksheets/sheet2.xml');
    expect(whole).not.toMatch(/<f[ >]/);
    expect(whole).toContain('<t>=HYPERLINK("http://evil.example";"x")</t>');
    expect(whole).toContain('name="Accès  fiches   1 2"');
    expect(whole).toContain('bell &lt;b&gt;&amp;amp;');
    expect(whole).toContain('=1+1 é');
  });
});
