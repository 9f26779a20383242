// How long a search takes in a real browser: the results page of a built site, served from this machine, asked through the
// engine that the page itself uses. Files come over HTTP the first time they are needed, as for a reader; then all is asked again.
//
//   fagverk build --site SITE --out FOLDER --base-url https://example.org/fagverk/
//   node tests/benches/search_time.mjs FOLDER

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../browser/support/browser.mjs';
import { serve } from '../browser/support/server.mjs';

const [folder] = process.argv.slice(2);
const words = readFileSync(join(import.meta.dirname, 'words.tsv'), 'utf8').split('\n').map((line) => line.split('\t')[0].trim());
const long = words.filter((word) => word.length > 4);
// The same sixty every time: one word, two, three and a question, spread over the list.
const pick = (row, step) => long[(row * step * 7) % long.length];
const queries = Array.from({ length: 60 }, (_, row) => [
  pick(row, 1), `${pick(row, 2)} ${pick(row, 3)}`, `${pick(row, 5)} ${pick(row, 3)} ${pick(row, 2)}`,
  `hva gjør jeg når ${pick(row, 2)} ikke får ${pick(row, 5)}`,
][row % 4]);

const server = await serve(folder);
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${server.address}sok/`);
const times = await page.evaluate(async (all) => {
  const root = document.querySelector('[data-root]').dataset.root;
  const load = fagverkLoader(`${root}search/nb/`, '');
  const engine = await fagverkSearch.open({ load, text: (bytes) => new TextDecoder().decode(bytes) });
  const round = async () => {
    const taken = [];
    for (const query of all) {
      const start = performance.now();
      await engine.search(query, { count: 10 });
      taken.push(performance.now() - start);
    }
    return taken;
  };
  return { 'files fetched as they are needed': await round(), 'files at hand': await round() };
}, queries);
await browser.close();
await server.close();
for (const [round, taken] of Object.entries(times)) {
  taken.sort((a, b) => a - b);
  const at = (share) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))].toFixed(0);
  console.log(`${taken.length} searches, ${round}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
}
