// What a reader's browser loads for a search and how long it takes, by this search and by Pagefind, over the same pages: twelve
// queries, each in an empty browser (first: scripts, index and ten results), then one after the other in a page that stays open
// (later). Bytes as a web server would send them, gzipped where that makes them fewer.
//
//   fagverk build --site SITE --out FOLDER --base-url https://example.org/
//   pagefind --site FOLDER --output-path BUNDLE --root-selector main
//   node tests/benches/search_beside.mjs FOLDER BUNDLE

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../browser/support/browser.mjs';

const [folder, bundle] = process.argv.slice(2);
const queries = ['husleie', 'depositum', 'boligsosialt arbeid', 'varsel om utkastelse', 'hvordan hindre utkastelse når husleia ikke er betalt',
  'kommunal bolig', 'rusmidler', 'søke bostøtte', 'naboklage', 'rettigheter for leietaker', 'medvirkning fra brukere', 'oppfølging i bolig'];
const types = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json' };

let [bytes, files] = [0, 0];
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = path.startsWith('/pagefind/') ? join(bundle, path.slice('/pagefind/'.length)) : join(folder, path);
  if (path === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><html lang="nb"><head></head>');
  if (!existsSync(file)) return response.writeHead(404).end();
  const content = readFileSync(file);
  bytes += Math.min(content.length, gzipSync(content, { level: 6 }).length);
  files++;
  return response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-store' }).end(content);
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const address = `http://127.0.0.1:${server.address().port}/`;
const scripts = readdirSync(join(folder, 'assets/js/search')).filter((name) => /^(core|load)\./.test(name)).map((name) => `assets/js/search/${name}`);

/** Each asks in the page, and gives how long it took until ten results could be shown. */
const systems = {
  fagverk: async ([query, own]) => {
    const start = performance.now();
    const script = (src) => new Promise((done) => { document.head.append(Object.assign(document.createElement('script'), { src, onload: done })); });
    if (!globalThis.engine) {
      await Promise.all(own.map(script));
      globalThis.engine = await fagverkSearch.open({ load: fagverkLoader('search/nb/', ''), text: (content) => new TextDecoder().decode(content) });
    }
    await globalThis.engine.search(query, { count: 10 });
    return performance.now() - start;
  },
  pagefind: async ([query]) => {
    const start = performance.now();
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return performance.now() - start;
  },
};

const browser = await launch();
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const told = (rows, what, digits, unit) => `${median(rows.map((row) => row[what])).toFixed(digits)} ${unit} (most ${Math.max(...rows.map((row) => row[what])).toFixed(digits)})`;

/** Asks one query in a page; `page` is left where it is. */
async function ask(page, system, query) {
  [bytes, files] = [0, 0];
  const ms = await page.evaluate(systems[system], [query, scripts]);
  return { ms, kilobytes: bytes / 1024, files };
}

for (const system of Object.keys(systems)) {
  const [first, later] = [[], []];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    first.push(await ask(page, system, query));
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(address);
  for (const query of queries) later.push(await ask(page, system, query));
  for (const [name, rows] of [['first', first], ['later', later.slice(1)]]) {
    console.log(`${system}, ${name}: ${told(rows, 'ms', 0, 'ms')}, ${told(rows, 'kilobytes', 1, 'KB')}, ${told(rows, 'files', 0, 'files')}`);
  }
  await page.close();
}
await browser.close();
server.close();
server.closeAllConnections();
