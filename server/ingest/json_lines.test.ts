import { JsonLines } from './json_lines';

it('holds its lines as UTF-8 and nothing else', () => {
  const lines = new JsonLines(1);
  const texts = ['{"a":1}', `"${'é€😀'.repeat(2000)}"`, ''];
  for (const text of texts) lines.add(text);
  const bytes = lines.take();
  expect(Buffer.from(bytes.buffer).toString()).toBe(texts.map((text) => `${text}\n`).join(''));
  expect(new JsonLines(0).take()).toHaveLength(0);
});

it('begins anew after its lines were taken, which stay as they were', () => {
  const lines = new JsonLines(1);
  lines.add('"first"');
  const first = lines.take();
  lines.add('x'.repeat(3_000_000));
  const long = lines.take();
  lines.add('"last"');
  expect(Buffer.from(first).toString()).toBe('"first"\n');
  expect(long).toHaveLength(3_000_001);
  expect(Buffer.from(lines.take()).toString()).toBe('"last"\n');
  expect(lines.take()).toHaveLength(0);
});
