import { drawBadge } from './draw_badge';

test('a badge tells its label and value, also to screen readers', () => {
  const svg = drawBadge('Téléchargements', '1 234');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="20"/);
  expect(svg).toContain('aria-label="Téléchargements: 1 234"');
  expect(svg).toContain('>Téléchargements</text>');
});

test('longer texts make it wider', () => {
  const width = (value: string) => Number(/width="(\d+)"/.exec(drawBadge('Downloads', value))?.[1]);
  expect(width('1,234,567')).toBeGreaterThan(width('1'));
});

test('hostile texts stay texts', () => {
  expect(drawBadge('<script>alert(1)</script>', '"&')).not.toMatch(/<script|"&"/);
});
