import { JsonLines } from './json_lines';

it('holds its lines as UTF-8 and nothing else', () => {
  const lines = new JsonLines(1);
  const texts = ['{"a":1}', `"${'é€😀'.repeat(2000)}"`, ''];
  for (const text of texts) lines.add(text);
  const bytes = lines.take();
  expect(Buffer.from(bytes.buffer).toString()).toBe(texts.map((text) => `${text}\n`).join(''));
  expect(new JsonLines(0).take()).toHaveLength(0);
});

it('takes up new lines where those before were taken or forgotten', () => {
  const lines = new JsonLines(1);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  lines.add('"1"');
  const first = lines.take();
  lines.add(`"${'2'.repeat(9000)}"`);
  lines.clear();
  lines.add('"3"');
  expect([text(lines.take()), text(first), text(lines.take())]).toEqual(['"3"\n', '"1"\n', '']);
});
