import { detectFormat } from './detect_format';

const LINE = '192.0.2.7 - - [23/Jan/2018:13:09:45 +0000] "GET / HTTP/1.1" 200 1 "-" "curl/8"';

describe('detectFormat', () => {
  it('names the format of a sample with torn and blank lines', () => {
    const found = detectFormat(['"torn"', LINE, '', LINE]);
    expect(found && found.name).toBe('combined');
  });

  it('names none where none fits', () => {
    expect(detectFormat([])).toBeUndefined();
    expect(detectFormat(['', '  '])).toBeUndefined();
    expect(detectFormat(['{"a":1}', 'x,y', LINE])).toBeUndefined();
  });

  it('takes the one that reads most', () => {
    const all = { name: 'all', open: () => () => ({ rejected: 'bad_time' as const }) };
    const none = { name: 'none', open: () => () => undefined };
    expect(detectFormat(['a', 'b'], [none, all])).toBe(all);
  });
});
