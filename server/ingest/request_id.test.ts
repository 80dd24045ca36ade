import { offsetOfId, requestId, streamId, streamOfId } from './request_id';

test('an id holds its log and offset, in the order of offsets, in 12 bytes', () => {
  const stream = streamId('log', 'server', 'first line');
  const offsets = [0, 1, 63, 64, 255, 256, 16 * 1024 ** 2, 2 ** 40 + 7, 2 ** 48 - 1];
  const ids = offsets.map((offset) => requestId(stream, offset));
  const bytes = ids.map((id) => Buffer.from(id, 'base64url'));
  expect(bytes.every(({ length }) => length === 12)).toBe(true);
  expect([...bytes].reverse().sort(Buffer.compare)).toEqual(bytes);
  expect(ids.map(offsetOfId)).toEqual(offsets);
  expect(new Set(ids.map(streamOfId))).toEqual(new Set([stream]));
  expect(streamId('log', 'server', 'another line')).not.toBe(stream);
});
