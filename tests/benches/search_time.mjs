// How long a search takes in a real browser: the results page of a built site, served from this machine. Files come over HTTP,
// uncached, as for a reader.
//
// - By link: an empty browser opens `sok/?q=…`, until the first result is on the page. The page and its scripts are in it.
// - Typed: an empty browser opens `sok/`, waits until all is quiet, and types, a key each 80 ms; from the last key until the
//   first result. 250 ms of it are the page's own wait for more keys.
// - Asked of the engine that the page uses, one after the other in one page that stays open: as files are needed, then all again.
//
//   fagverk build --site SITE --out FOLDER --base-url https://example.org/fagverk/
//   node tests/benches/search_time.mjs FOLDER [--away 50]        each answer of the server comes 50 ms later: a line, and no loopback

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';

const [folder, ...rest] = process.argv.slice(2);
const away = rest.includes('--away') ? Number(rest[rest.indexOf('--away') + 1]) : 0;
const words = readFileSync(join(import.meta.dirname, 'words.tsv'), 'utf8').split('\n').map((line) => line.split('\t')[0].trim());
const long = words.filter((word) => word.length > 4);
// The same sixty every time: one word, two, three and a question, spread over the list.
const pick = (row, step) => long[(row * step * 7) % long.length];
const queries = Array.from({ length: 60 }, (_, row) => [
  pick(row, 1), `${pick(row, 2)} ${pick(row, 3)}`, `${pick(row, 5)} ${pick(row, 3)} ${pick(row, 2)}`,
  `hva gjør jeg når ${pick(row, 2)} ikke får ${pick(row, 5)}`,
][row % 4]);
const some = queries.slice(0, 24);

const server = await serve(folder, { away: () => away });
const browser = await launch();

/** Writes down when a key was last typed, and when results of what then stood there were first shown. */
const watch = () => {
  globalThis.seen = { key: 0, shown: 0 };
  addEventListener('input', () => { globalThis.seen = { key: performance.now(), shown: 0 }; }, true);
  addEventListener('DOMContentLoaded', () => {
    const list = document.querySelector('[data-results]');
    new MutationObserver(() => {
      const asked = new URLSearchParams(location.search).get('q') === document.getElementById('sok-q').value;
      if (asked && list.children.length) globalThis.seen.shown ||= performance.now();
    }).observe(list, { childList: true });
  });
};

/** What `visit` takes in an empty browser, for each of some queries. */
async function fresh(visit) {
  const taken = [];
  for (const query of some) {
    const context = await browser.newContext();
    await context.addInitScript(watch);
    const page = await context.newPage();
    await visit(page, query);
    const { key, shown } = await page.waitForFunction(() => globalThis.seen.shown && globalThis.seen).then((seen) => seen.jsonValue());
    taken.push(shown - key);
    await context.close();
  }
  return taken;
}

/** Asks the page's own engine. */
async function engine() {
  const page = await browser.newPage();
  await page.goto(`${server.address}sok/`, { waitUntil: 'networkidle' });
  return page.evaluate(async (all) => {
    const root = document.querySelector('[data-root]').dataset.root;
    const load = fagverkLoader(`${root}search/nb/`, '');
    const found = await fagverkSearch.open({ load, text: (bytes) => new TextDecoder().decode(bytes) });
    const round = async () => {
      const taken = [];
      for (const query of all) {
        const start = performance.now();
        await found.search(query, { count: 10 });
        taken.push(performance.now() - start);
      }
      return taken;
    };
    return { 'engine, files fetched as they are needed': await round(), 'engine, files at hand': await round() };
  }, queries);
}

const times = {
  ...(await engine()),
  'by link, in an empty browser': await fresh((page, query) => page.goto(`${server.address}sok/?${new URLSearchParams({ q: query })}`)),
  'typed, in an empty browser, with the 250 ms of waiting': await fresh(async (page, query) => {
    await page.goto(`${server.address}sok/`, { waitUntil: 'networkidle' });
    await page.locator('#sok-q').pressSequentially(query, { delay: 80 });
  }),
};
await browser.close();
await server.close();
for (const [way, taken] of Object.entries(times)) {
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))].toFixed(0);
  console.log(`${taken.length} searches ${way}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
}
