// The export of this project's own site, made once for each engine and test file.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = process.env.FAGVERK_BIN ?? join(root, 'target/release/fagverk');

/** A folder that is gone when the tests are done. */
export const workplace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'fagverk-export-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Exports a site into a folder, and gives what is in it. */
export const exported = (engine, folder, site = root) => {
  const out = join(folder, engine);
  execFileSync(binary, ['export', 'search', '--for', engine, '--out', out, '--site', site, '--today', '2026-11-21', '--quiet']);
  const text = (name) => readFileSync(join(out, name), 'utf8');
  const json = (name) => JSON.parse(text(name));
  const files = (lang) => readdirSync(join(out, lang)).filter((name) => name.startsWith('documents-')).sort();
  const lines = (lang) => files(lang).flatMap((name) => text(`${lang}/${name}`).trimEnd().split('\n').map((line) => JSON.parse(line)));
  return { out, text, json, files, lines };
};

/** This project's site with a page in another language, so that there are two of them. */
export const twoLanguages = (folder) => {
  const site = join(folder, 'site');
  for (const name of ['content', 'exercises', 'themes', 'fagverk.toml']) cpSync(join(root, name), join(site, name), { recursive: true });
  const settings = join(site, 'fagverk.toml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('languages = ["nb"]', 'languages = ["nb", "nn"]'));
  writeFileSync(
    join(site, 'content/bolig/depositum.md'),
    '+++\ntitle = "Depositum"\nlang = "nn"\nsummary = "Om pengar."\npublished = 2026-01-10\nreviewed = 2026-10-01\nreview_every = "12m"\nowner = "Fagansvarleg"\n+++\n\nTekst.\n\n## Frist\n\nEin månad.\n',
  );
  return site;
};
