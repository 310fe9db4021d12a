import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildSite } from '@dateline/site/build.ts';
import { fillStore } from './fixture.ts';

export interface Built {
  /** The folder of the site. */
  folder: string;
  /** Where it is served: under a path of its own, so that a link from the top of the host would miss. */
  url: string;
  close: () => void;
}

const TYPES: { [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/atom+xml; charset=utf-8',
};
const PATH = '/chronology/';

/** Builds the site of the fixture and serves it. */
export async function buildAndServe(): Promise<Built> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  const db = join(home, 'fixture.db');
  await fillStore(db);
  const { out: folder } = await buildSite({ db, out: join(home, 'site'), url: `https://record.example${PATH}` });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = join(folder, pathname.slice(PATH.length) || 'index.html');
    if (!pathname.startsWith(PATH) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(readFileSync(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { folder, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`, close };
}
