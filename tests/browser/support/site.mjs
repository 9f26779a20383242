// Builds the sites that the browser tests look at, into a folder of the system's own for things that go away.
// Never changes anything in the repository but the build's own ignored cache.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The path that both sites are published at: not the root, so that an address that forgets it is seen. */
export const basePath = '/fagverk/';

const sources = { own: root, fixture: fileURLToPath(new URL('../site/', import.meta.url)) };

/** What was built in this process, by form. */
const built = new Map();

/**
 * Builds `own` (the project's site) and `fixture` (the kinds of page it lacks); the folder is gone when the process ends.
 * `published: false` builds them as copies for a disk, each packed into a zip file beside its folder. They are only read,
 * so each is built once: in a process, or, where FAGVERK_SITES names a folder that `sites.mjs` filled, in a whole run.
 */
export function buildSites({ published = true } = {}) {
  const form = published ? 'published' : 'portable';
  if (!built.has(form)) built.set(form, process.env.FAGVERK_SITES ? sitesIn(join(process.env.FAGVERK_SITES, form)) : sitesOfOwn(published));
  return built.get(form);
}

/** Builds both forms of both sites into a folder, for `FAGVERK_SITES`. */
export function fill(folder) {
  for (const [form, published] of [['published', true], ['portable', false]]) {
    for (const [name, source] of Object.entries(sources)) buildSite(source, join(folder, form, name), published);
  }
}

function sitesIn(folder) {
  return Object.fromEntries(Object.keys(sources).map((name) => [name, siteIn(join(folder, name))]));
}

function sitesOfOwn(published) {
  const folder = mkdtempSync(join(tmpdir(), 'fagverk-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, buildSite(source, join(folder, name), published)]));
}

/** Builds one site; `published` as for `buildSites`. */
export function buildSite(source, out, published) {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  const binary = process.env.FAGVERK_BIN ?? join(target, 'release', 'fagverk');
  const today = process.env.FAGVERK_TODAY ?? '2026-11-21';
  const address = published ? ['--base-url', `https://example.org${basePath}`] : ['--portable', '--zip', `${out}.zip`];
  const given = ['build', '--quiet', '--site', source, '--out', out, ...address, '--today', today];
  execFileSync(binary, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  return siteIn(out);
}

function siteIn(folder) {
  const files = filesUnder(folder, folder).filter((file) => !file.startsWith('.fagverk/')).sort();
  return { folder, files, pages: files.filter((file) => file.endsWith('.html')) };
}

function filesUnder(folder, top) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path, top) : [relative(top, path).split(sep).join('/')];
  });
}

/** The text of a built file. */
export function read(site, file) {
  return readFileSync(join(site.folder, file), 'utf8');
}

/** The value of an attribute as it is written, with its entities read. */
export function unescaped(value) {
  const named = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
  return value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|apos|gt|lt|quot));/gi, (_, decimal, hex, name) =>
    name ? named[name] : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)));
}

/** The bytes of a built file. */
export function bytes(site, file) {
  return readFileSync(join(site.folder, file));
}
