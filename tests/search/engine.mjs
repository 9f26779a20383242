// Opens the index of a built site with the theme's own core, as a reader's browser does, and builds sites to search.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { inflateRawSync } from 'node:zlib';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

vm.runInThisContext(readFileSync(join(root, 'themes/fagverk/assets/js/search/core.js'), 'utf8'));

vm.runInThisContext(readFileSync(join(root, 'src/search/explain.js'), 'utf8'));

/** The core, as the results page has it. */
export const core = globalThis.fagverkSearch;

/** What is in a file of an index. */
export function at(folder, name, { lang = 'nb', sent = () => {} } = {}) {
  const text = readFileSync(join(folder, 'search', lang, `${name}.js`), 'latin1');
  sent(text, name);
  return new Uint8Array(inflateRawSync(Buffer.from(text.split('","')[1].split('"')[0], 'base64')));
}

/** Opens an index. `sent` is called with the bytes of each file that is asked for. */
export async function open(folder, options) {
  const engine = await core.open({ load: async (name) => at(folder, name, options), text: (bytes) => Buffer.from(bytes).toString('utf8') });
  const search = (query, { explain, ...rest } = {}) => engine.search(query, explain ? { ...rest, explain: globalThis.fagverkExplain } : rest);
  return { ...engine, search };
}

/** A folder that goes when the process does. */
export function temporary() {
  const folder = mkdtempSync(join(tmpdir(), 'fagverk-search-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Builds a site; gives the folder it was written to. */
export function build(site, out = join(temporary(), 'site')) {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  const binary = process.env.FAGVERK_BIN ?? join(target, 'release', 'fagverk');
  const given = ['build', '--quiet', '--site', site, '--out', out, '--today', process.env.FAGVERK_TODAY ?? '2026-11-21'];
  execFileSync(binary, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}
