import { createEnricher } from './create_enricher';
import { EntryReader, forgetful } from './read_entry';
import { documentIn } from './testing/document_in';

it('forgets what it read after so many entries', () => {
  const seen: number[][] = [];
  const make = (): EntryReader => {
    const offsets: number[] = [];
    seen.push(offsets);
    return (_, { offset }) => {
      offsets.push(offset);
      return { line: {}, target: { fields: {} }, visit: [] } as unknown as ReturnType<EntryReader>;
    };
  };
  const read = forgetful(2, make);
  for (const offset of [1, 2, 3, 4, 5]) read({} as never, { server: 's', file: 'f', offset });
  expect(seen).toEqual([[1, 2], [3, 4], [5]]);
});

it('reads long lines as it reads others', () => {
  const { enrich } = createEnricher({}, { visitor: ({ agent }) => agent });
  const of = (target: string) =>
    documentIn(
      enrich(
        `192.0.2.77 - - [31/Jan/2026:23:30:00 +0000] "GET ${target} HTTP/1.1" 200 1 "-" "curl/8.5.0"`,
        { server: 's', file: 'f', offset: 1 }
      )
    );
  const long = 'a'.repeat(5000);
  const { 'url.query': query, 'url.shape': shape, ...rest } = of(`/wms?${long}=1`) ?? {};
  expect(query).toBe(`${long}=1`);
  expect(shape).toBe('a'.repeat(256));
  expect(of('/wms?b=1')).toEqual({ ...rest, 'url.query': 'b=1', 'url.shape': 'b' });
});
