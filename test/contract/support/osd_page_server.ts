import { readFileSync } from 'fs';
import { createServer, IncomingMessage, ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import { basename, join } from 'path';
import { build } from 'esbuild';
import { FakeOsdServer } from './fake_osd_server';

const BUNDLES = '/47302/bundles/plugin/sextantDashboards/';
const OSD_POLICY =
  "script-src 'unsafe-eval' 'self'; worker-src blob: 'self'; style-src 'unsafe-inline' 'self'";
const SCRIPTS = {
  '/boot/globals.js': 'osd_page_globals.ts',
  '/boot/shared_deps.js': 'shared_deps.js',
  '/boot/core.js': 'osd_page_core.ts',
};
const [GLOBALS, SHARED, CORE] = Object.keys(SCRIPTS);
const ORDER = [GLOBALS, SHARED, `${BUNDLES}sextantDashboards.plugin.js`, CORE];

async function buildScripts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = Object.entries(SCRIPTS).map(async ([url, file]) => {
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, file)],
      bundle: true,
      write: false,
      define: { global: 'window', 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    return [url, outputFiles[0]?.contents ?? new Uint8Array()] as const;
  });
  return new Map(await Promise.all(files));
}

let builtScripts: ReturnType<typeof buildScripts> | undefined;

function shell(language: string): string {
  const scripts = ORDER.map((src) => `<script src="${src}"></script>`).join('');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body>${scripts}</body></html>`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** A page with what OSD has on its own, under its content security policy. */
export async function startPageServer(folder: string, osd: FakeOsdServer, language: string) {
  builtScripts ??= buildScripts();
  const scripts = await builtScripts;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, type: string, body: string | Uint8Array) => {
      const headers = { 'content-type': type, 'content-security-policy': OSD_POLICY };
      response.writeHead(status, headers).end(body);
    };
    if (pathname.startsWith('/api/')) {
      const text = await textOf(request);
      const query = Object.fromEntries(searchParams);
      const body = text === '' ? null : JSON.parse(text);
      const method = request.method?.toLowerCase() ?? 'get';
      const reply = await osd.call(method, pathname, { query, body });
      return send(reply.statusCode, 'application/json', JSON.stringify(reply.body));
    }
    const script = pathname.startsWith(BUNDLES)
      ? readFileSync(join(folder, 'target/public', basename(pathname)))
      : scripts.get(pathname);
    return script
      ? send(200, 'application/javascript; charset=utf-8', script)
      : send(200, 'text/html; charset=utf-8', shell(language));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
