import { JsonLines } from './json_lines';

it('holds its lines as UTF-8 and nothing else', () => {
  const lines = new JsonLines(1);
  const texts = ['{"a":1}', `"${'é€😀'.repeat(2000)}"`, ''];
  for (const text of texts) lines.add(text);
  const bytes = lines.take();
  expect(Buffer.from(bytes.buffer).toString()).toBe(texts.map((text) => `${text}\n`).join(''));
  expect(new JsonLines(0).take()).toHaveLength(0);
});
