import { createServer } from 'net';
import { findFreePorts, isFreePort } from './free_port';

it('finds different ports that are free', async () => {
  const ports = await findFreePorts(3);
  expect(new Set(ports).size).toBe(3);
  for (const port of ports) expect(await isFreePort(port)).toBe(true);
});

it('sees that a port is taken', async () => {
  const [port = 0] = await findFreePorts(1);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await isFreePort(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});
