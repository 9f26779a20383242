// A small web server on the loopback interface, as a plain host of static files would be: the right types, the folder's
// index for a folder, 404.html for what is not there, and the headers that the site's own `_headers` asks for. Never listens to
// anything but this machine.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { basePath } from './site.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/atom+xml; charset=utf-8',
};

/**
 * Serves a built folder; `origin` with the base path is where it begins. Paths that `hangs` names get no answer, those that
 * `breaks` names get an error; an answer comes as many milliseconds later than it could as `away` says of its path,
 * and a page comes in the `pieces` that its text is cut into, forty milliseconds between them.
 */
export async function serve(folder, { port = 0, hangs = () => false, breaks = () => false, away = () => 0, pieces } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.slice(basePath.length);
    if (hangs(path)) return;
    if (breaks(path)) response.writeHead(500).end();
    else if (away(path)) setTimeout(answer, away(path), folder, request, response, pieces);
    else answer(folder, request, response, pieces);
  });
  await new Promise((done) => { server.listen(Number(port), '127.0.0.1', done); });
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { origin, address: origin + basePath, close };
}

function answer(folder, request, response, pieces) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const file = path.startsWith(basePath) ? fileAt(folder, path.slice(basePath.length)) : null;
  const given = file ?? join(folder, '404.html');
  response.writeHead(file ? 200 : 404, {
    ...asked(folder),
    'Content-Type': types[extname(given)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
  });
  const slowly = pieces && given.endsWith('.html');
  (slowly ? Readable.from(oneByOne(pieces(readFileSync(given, 'utf8')))) : createReadStream(given)).pipe(response);
}

async function* oneByOne(pieces) {
  for (const piece of pieces) {
    yield piece;
    await delay(40);
  }
}

/** What `_headers` says of all files; how long they are kept is the test's own matter, since sites change under it. */
function asked(folder) {
  const file = join(folder, '_headers');
  const rules = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=\S)/m) : [];
  const all = rules.find((rule) => rule.startsWith(`${basePath}*`)) ?? '';
  return Object.fromEntries([...all.matchAll(/^ {2}([^:]+): (.+)$/gm)].map(([, name, value]) => [name, value]));
}

function fileAt(folder, path) {
  const plain = join(folder, normalize(`/${path}`));
  const file = existsSync(plain) && statSync(plain).isDirectory() ? join(plain, 'index.html') : plain;
  return existsSync(file) ? file : null;
}
