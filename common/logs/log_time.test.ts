import { timeReader } from './log_time';
import { zoneOffset } from './time_zone';

const utc = timeReader(zoneOffset('UTC'));

describe('timeReader', () => {
  it.each([
    ['23/Jan/2018:13:09:45 +0000', '2018-01-23T13:09:45.000Z'],
    ['23/Jan/2018:13:09:45 +0330', '2018-01-23T09:39:45.000Z'],
    ['23/Jan/2018:13:09:45 -0030', '2018-01-23T13:39:45.000Z'],
    ['07/Feb/2023:03:49:06', '2023-02-07T03:49:06.000Z'],
    ['07/Feb/2023:03:49:06.125 +0100', '2023-02-07T02:49:06.125Z'],
    ['2025-06-17T03:08:02+00:00', '2025-06-17T03:08:02.000Z'],
    ['2025-06-17T03:08:02.5Z', '2025-06-17T03:08:02.500Z'],
    ['2025-06-17 03:08:02', '2025-06-17T03:08:02.000Z'],
    ['31/Dec/2016:23:59:60 +0000', '2017-01-01T00:00:00.000Z'],
    ['29/Feb/2024:00:00:00 +0000', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(utc(text)).toISOString()).toBe(expected);
  });

  it.each([
    '',
    'x',
    '29/Feb/2023:00:00:00 +0000',
    '23/Foo/2018:13:09:45 +0000',
    '23/Jan/2018:24:09:45 +0000',
    '23/Jan/2018:13:60:45 +0000',
    '23/Jan/2018:13:09:4x +0000',
    '23/Jan/2018-13:09:45 +0000',
    '2025-13-17T03:08:02Z',
  ])('refuses %s', (text) => expect(utc(text)).toBeNaN());

  it('does not depend on the lines before', () => {
    const texts = [
      '23/Jan/2018:13:09:45 +0000',
      'nonsense',
      '23/Jan/2018:99:09:45 +0000',
      '23/Jan/2018:13:09:45 -0500',
      '24/Jan/2018:13:09:45 -0500',
    ];
    const alone = texts.map((text) => timeReader(() => 0)(text));
    const one = timeReader(() => 0);
    for (const round of [texts, texts.slice().reverse()]) {
      expect(round.map(one)).toEqual(round.map((text) => alone[texts.indexOf(text)]));
    }
  });

  it('reads times without zone in a configured one, through its changes', () => {
    const paris = timeReader(zoneOffset('Europe/Paris'));
    const iso = (text: string) => new Date(paris(text)).toISOString();
    expect(iso('2023-01-07T03:49:06')).toBe('2023-01-07T02:49:06.000Z');
    expect(iso('2023-07-07T03:49:06')).toBe('2023-07-07T01:49:06.000Z');
    expect(iso('2023-10-29T01:59:59')).toBe('2023-10-28T23:59:59.000Z');
    expect(iso('2023-10-29T02:30:00')).toBe('2023-10-29T00:30:00.000Z');
    expect(iso('2023-10-29T03:00:00')).toBe('2023-10-29T02:00:00.000Z');
    expect(iso('2023-10-30T00:00:00')).toBe('2023-10-29T23:00:00.000Z');
    expect(iso('2023-03-26T03:00:00')).toBe('2023-03-26T01:00:00.000Z');
    expect(iso('2023-03-26T03:00:00+00:00')).toBe('2023-03-26T03:00:00.000Z');
  });

  it('says which zone is unknown', () => {
    expect(() => zoneOffset('Mars/Olympus')).toThrow('Mars/Olympus');
  });
});
