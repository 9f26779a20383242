// Sveltia CMS itself, in a real browser, with what `fagverk cms` writes: a page of each kind is opened, one word is
// changed, and it is saved. What is saved must be what fagverk reads, with its text as it was.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse as toml } from 'smol-toml';
import { launch } from '../browser/support/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = process.env.FAGVERK_BIN ?? join(root, 'target/release/fagverk');
const script = readFileSync(join(root, 'tests/node_modules/@sveltia/cms/dist/sveltia-cms.js'));

/** What is edited: where the CMS shows it, and the field that gets a word more. */
const edits = [
  { path: 'content/bolig/varsel-om-utkastelse.md', at: 'content-bolig/entries/varsel-om-utkastelse' },
  { path: 'content/pages/personvern.md', at: 'content-pages/entries/personvern' },
  { path: 'exercises/bolig/finne-en-egnet-bolig.md', at: 'exercises-bolig/entries/finne-en-egnet-bolig' },
  { path: 'exercises/packs/bolig-forst-i-praksis.md', at: 'exercises-packs/entries/bolig-forst-i-praksis' },
];

let browser;
let server;
let address;
before(async () => {
  // The kind of place where its files are kept is all that is changed.
  const written = execFileSync(binary, ['cms', '--site', root, '--lang', 'nb'], { encoding: 'utf8' });
  const config = written.replace(/^backend:\n(?: .*\n)+/m, 'backend:\n  name: "test-repo"\n');
  assert.match(config, /test-repo/);
  const answers = {
    '/': ['text/html', '<!doctype html><meta charset="utf-8"><script src="sveltia-cms.js"></script>'],
    '/sveltia-cms.js': ['text/javascript', script],
    '/config.yml': ['text/yaml', config],
    '/empty': ['text/html', '<!doctype html>'],
  };
  server = createServer((request, response) => {
    const [type, body] = answers[request.url.split('?')[0]] ?? [];
    response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}/`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the CMS over a repository with one file in it, changes the title, saves, and gives the file back. */
async function edited({ path, at }) {
  const context = await browser.newContext();
  // Its typefaces would come from elsewhere.
  await context.route((url) => url.hostname !== '127.0.0.1', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${address}empty`);
  const folder = (steps, create) => page.evaluate(async ({ steps, text, create }) => {
    let place = await navigator.storage.getDirectory();
    for (const step of ['sveltia-cms-test', ...steps.slice(0, -1)]) place = await place.getDirectoryHandle(step, { create });
    const file = await place.getFileHandle(steps.at(-1), { create });
    if (!create) return (await file.getFile()).text();
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
    return text;
  }, { steps, create, text: create ? readFileSync(join(root, path), 'utf8') : '' });
  const before = await folder(path.split('/'), true);
  await page.goto(address);
  await page.getByRole('button', { name: 'Test Repository' }).click();
  await page.getByText('Guider: bolig').first().waitFor();
  await page.evaluate((hash) => { window.location.hash = hash; }, `#/collections/${at}`);
  const title = page.getByRole('textbox', { name: 'Tittel' }).first();
  await title.waitFor();
  await title.fill(`${await title.inputValue()} prøve`);
  await page.getByRole('button', { name: 'Save' }).first().click();
  let saved = before;
  for (let turn = 0; saved === before && turn < 100; turn += 1) {
    await page.waitForTimeout(100);
    saved = await folder(path.split('/'), false);
  }
  await context.close();
  return { before, saved };
}

/** Front matter and body. */
const parts = (text) => {
  const [front, ...body] = text.slice(4).split('\n+++\n');
  return { front: toml(front), body: body.join('\n+++\n') };
};

/** A value as it counts: in whatever order, and a no that is written out is a no. */
const plain = (value) => JSON.parse(JSON.stringify(value), (_, each) => (each === false ? undefined : each));

describe('a page saved by the CMS', () => {
  for (const edit of edits) {
    it(`is what it was, and one word: ${edit.path}`, async () => {
      const { before, saved } = await edited(edit);
      assert.notEqual(saved, before, 'nothing was saved');
      const [old, now] = [parts(before), parts(saved)];
      assert.equal(now.body, old.body, 'the text is as it was');
      assert.equal(now.front.title, `${old.front.title} prøve`);
      for (const [key, value] of Object.entries(old.front)) {
        if (key !== 'title') assert.deepEqual(plain(now.front[key]), plain(value), key);
      }
      const copy = mkdtempSync(join(tmpdir(), 'fagverk-sveltia-'));
      for (const name of ['content', 'exercises', 'themes', 'fagverk.toml']) cpSync(join(root, name), join(copy, name), { recursive: true });
      writeFileSync(join(copy, edit.path), saved);
      const said = execFileSync(binary, ['check', '--site', copy, '--today', '2026-11-21', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
      assert.doesNotMatch(said, /"severity":\s*"error"/);
      rmSync(copy, { recursive: true });
    });
  }
});
