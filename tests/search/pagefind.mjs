// Pagefind over the same built site, in a browser of its own, so that the same judge can measure both.

import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch } from '../browser/support/browser.mjs';
import { temporary } from './engine.mjs';

const types = { '.js': 'text/javascript', '.json': 'application/json' };

/** Indexes the main part of every page of `site` with `binary`, and answers as the core does. */
export async function open(site, binary) {
  const bundle = join(temporary(), 'pagefind');
  execFileSync(binary, ['--site', site, '--output-path', bundle, '--root-selector', 'main'], { stdio: 'ignore' });
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(bundle, normalize(path.replace('/pagefind', '')));
    if (path === '/') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><html lang="nb">');
    else if (!existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const search = (query) => page.evaluate(async (text) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(text);
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return shown.map((data) => {
      // The part that it shows first, as a reader sees it.
      const [part] = [...(data.sub_results ?? [])].sort((a, b) => b.weighted_locations.reduce((sum, { weight }) => sum + weight, 0) - a.weighted_locations.reduce((sum, { weight }) => sum + weight, 0));
      return part?.url ?? data.url;
    });
  }, query);
  return {
    search: async (query) => {
      const urls = await search(query);
      const results = urls.map((url) => ({ url: url.split('#')[0].replace(/^\//, ''), anchor: url.split('#')[1] ?? '' }));
      return { confidence: results.length ? 'good' : 'none', results };
    },
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
