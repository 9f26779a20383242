// What each kind of page weighs on a first visit, gzipped, as a table for README.md: node browser/weights.mjs
// Measures nothing that weight.test.mjs does not keep within its budget; it shows the other kinds beside it.

import { gzipSync } from 'node:zlib';
import { readKinds } from './support/kinds.mjs';
import { buildSites, bytes, read } from './support/site.mjs';

const sites = buildSites();
const own = readKinds(sites).filter((kind) => kind.site === 'own');
const kilobytes = (size) => (size / 1024).toFixed(1);
const packed = (files) => files.reduce((sum, file) => sum + gzipSync(bytes(sites.own, file)).length, 0);

process.stdout.write('| page | HTML | style | script | all |\n|---|--:|--:|--:|--:|\n');
for (const { name, file } of own) {
  const linked = [...read(sites.own, file).matchAll(/(?:href|src)="?(?:\.\.\/|\/fagverk\/)*(assets\/[^"\s>]+\.(css|js))\b/g)];
  const ending = (wanted) => linked.filter(([, , kind]) => kind === wanted).map(([, path]) => path);
  const sizes = [packed([file]), packed(ending('css')), packed(ending('js'))];
  const all = sizes.reduce((sum, size) => sum + size);
  process.stdout.write(`| ${name} | ${[...sizes, all].map(kilobytes).join(' | ')} |\n`);
}
