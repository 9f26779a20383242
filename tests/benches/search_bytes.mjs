// What a reader's browser loads to search a built site: the bytes of each file that the core asks for, gzipped as a web
// server would send it. Each query is asked twice over: by somebody who comes to search for it (first), and after those
// above it (later).
//
//   node tests/benches/search_bytes.mjs SITE_FOLDER [--each]

import { gzipSync } from 'node:zlib';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '../search/engine.mjs';

const [folder, ...rest] = process.argv.slice(2);
const queries = ['husleie', 'depositum', 'boligsosialt arbeid', 'varsel om utkastelse', 'hvordan hindre utkastelse når husleia ikke er betalt',
  'kommunal bolig', 'rusmidler', 'søke bostøtte', 'naboklage', 'rettigheter for leietaker', 'medvirkning fra brukere', 'oppfølging i bolig'];
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

// What the results page itself needs.
const scripts = join(folder, 'assets/js/search');
const page = readdirSync(scripts).reduce((sum, name) => sum + gzipSync(readFileSync(join(scripts, name))).length, 0);

/** Asks, and gives the bytes of each kind of file. */
async function ask(engine, log, query) {
  log.length = 0;
  const start = performance.now();
  const answer = await engine.search(query, { count: 10 });
  return { ms: performance.now() - start, answer, files: log.slice() };
}

const log = [];
const opened = async () => open(folder, { sent: (text, name) => log.push([name, gzipSync(text, { level: 6 }).length]) });
const sum = (files) => files.reduce((all, [, bytes]) => all + bytes, 0);
const kinds = (files) => [...new Set(files.map(([name]) => name[0]))].map((kind) => {
  const own = files.filter(([name]) => name[0] === kind);
  return `${kind} ${own.length}: ${kilobytes(sum(own))}`;
}).join(', ');

const firsts = [];
for (const query of queries) {
  log.length = 0;
  const engine = await opened();
  const start = log.slice();
  const { files } = await ask(engine, log, query);
  firsts.push(sum(start) + sum(files));
  if (rest.includes('--each')) console.log(`first  ${query}: ${kilobytes(firsts.at(-1))} (${kinds([...start, ...files])})`);
}
const [later, times] = [[], []];
const engine = await opened();
for (const query of queries) {
  const { files, ms } = await ask(engine, log, query);
  later.push(sum(files));
  times.push(ms);
  if (rest.includes('--each')) console.log(`later  ${query}: ${kilobytes(sum(files))} (${kinds(files)}), ${ms.toFixed(0)} ms`);
}
console.log(`scripts of the page ${kilobytes(page)}`);
console.log(`first search, index only: median ${kilobytes(median(firsts))}, most ${kilobytes(Math.max(...firsts))}; with the scripts ${kilobytes(median(firsts) + page)}`);
console.log(`later searches: median ${kilobytes(median(later.slice(1)))}, most ${kilobytes(Math.max(...later.slice(1)))}`);
console.log(`time with files on a disk: median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`);
