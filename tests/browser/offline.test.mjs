// Reading without a network: nothing is kept before it is asked for; what is saved opens when the server is gone; an update
// is whole or not at all; and what goes wrong is told in words.

import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { violations } from './support/axe.mjs';
import { launch } from './support/browser.mjs';
import { none } from './support/none.mjs';
import { serve } from './support/server.mjs';
import { buildSite, root } from './support/site.mjs';

const guide = 'bolig/leietakers-rettigheter/';
const elsewhere = 'recovery/recovery-i-praksis/';
const guideFile = 'content/bolig/leietakers-rettigheter.md';

let browser;
let work;
let source;
let out;
let server;
let context;
let page;

// The site is built once; each test has a copy of source, memory and output.
before(async () => {
  browser = await launch();
  work = mkdtempSync(join(tmpdir(), 'fagverk-offline-'));
  const first = join(work, 'first', 'source');
  for (const part of ['fagverk.toml', 'content', 'exercises']) cpSync(join(root, part), join(first, part), { recursive: true });
  buildSite(first, join(work, 'first', 'public'), true);
});
after(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

/** A site of its own for each test, served, with an empty profile looking at it. */
beforeEach(async () => {
  const folder = mkdtempSync(join(work, 'site-'));
  source = join(folder, 'source');
  out = join(folder, 'public');
  cpSync(join(work, 'first'), folder, { recursive: true });
  server = await serve(out);
  context = await browser.newContext({ locale: 'nb-NO' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});

// Also after a test that falls: a server left open would keep the run from ending.
afterEach(async () => {
  await context.close();
  await server.close();
});

const open = (path) => page.goto(server.address + path, { waitUntil: 'load' });
const row = (id) => page.locator(`[data-collection="${id}"]`);
const press = (id, what) => row(id).locator(`[data-do="${what}"]`).click();

async function save(id) {
  await open('uten-nett/');
  await press(id, 'save');
  await row(id).locator('[role="status"]', { hasText: 'Ferdig' }).waitFor();
}

/** The caches there are, each with its addresses. */
async function caches(on = page) {
  return on.evaluate(async () => {
    const names = (await window.caches.keys()).sort();
    const list = async (name) => (await (await window.caches.open(name)).keys()).map((request) => request.url);
    return Promise.all(names.map(async (name) => ({ name, id: name.split(' ')[2], urls: await list(name) })));
  });
}

const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

async function stopServer() {
  await server.close();
}

async function startServer(given = {}) {
  server = await serve(out, { port: new URL(server.origin).port, ...given });
}

/** Changes a guide and the look, and builds again in the same place. */
function newEdition() {
  appendFileSync(join(source, guideFile), '\n\nNy utgave av guiden.\n');
  cpSync(join(root, 'themes/fagverk/styles/tokens.css'), join(source, 'themes/fagverk/styles/tokens.css'), { recursive: true });
  appendFileSync(join(source, 'themes/fagverk/styles/tokens.css'), '\nbody { --edition: 2; }\n');
  buildSite(source, out, true);
}

/** Waits until only one cache of a collection is left, and it is another than before. */
async function updated(id, before, between = () => page.waitForTimeout(50)) {
  const changed = async () => {
    const names = (await caches()).filter((cache) => cache.id === id).map((cache) => cache.name);
    return names.length === 1 && names[0] !== before;
  };
  for (let left = 200; !(await changed()); left -= 1) {
    assert.ok(left > 0, `${id} is still as it was`);
    await between();
  }
}

describe('reading without a network', () => {
  it('keeps nothing before it is asked to', async () => {
    for (const path of ['', guide, 'uten-nett/']) {
      await open(path);
      assert.deepEqual([await caches(), await registrations()], [[], 0], path);
    }
    assert.ok(await row('bolig').locator('[data-size]').innerText());
  });

  it('opens what was saved, says so, and tells of what was not', async () => {
    await save('bolig');
    assert.match(await row('bolig').locator('[data-state]').innerText(), /^Lagret \d+\. \p{L}+ \d{4}\.$/u);
    await stopServer();
    for (const path of [guide, 'bolig/', '', 'a-a/', 'hjelpelinjer/']) {
      await open(path);
      assert.equal(page.url(), server.address + path);
      assert.match(await page.locator('.notice-saved').innerText(), /Lagret \d+\. \p{L}+ \d{4}\. Nettet svarte ikke/u);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px', 'the style did not come');
      assert.ok(await page.evaluate(() => document.documentElement.classList.contains('js')), 'the script did not run');
    }
    await open(`${guide}index.html?fra=lenke#oppsigelse`);
    none(await violations(page));
    await open(elsewhere);
    assert.ok(await page.locator('[data-missing]').isVisible());
    assert.equal(await page.evaluate(() => document.activeElement.hasAttribute('data-missing')), true);
    assert.equal(await page.locator('[data-missing] a').evaluate((link) => link.href), server.address + elsewhere);
    none(await violations(page));
    await startServer();
    await page.locator('[data-missing] a').click();
    await page.waitForURL(server.address + elsewhere);
    assert.equal(await page.locator('.notice-saved').count(), 0);
  });

  it('shows the saved page when the network is too slow to answer', async () => {
    await save('bolig');
    await stopServer();
    await startServer({ hangs: (path) => path === guide });
    await open(guide);
    assert.ok(await page.locator('.notice-saved').isVisible());
  });

  it('brings what is saved up to the new edition, whole', async () => {
    await save('bolig');
    const before = Object.fromEntries((await caches()).map((cache) => [cache.id, cache.name]));
    newEdition();
    // The browser looks for a new worker when a page is opened; the new one brings the rest up to date at the next page.
    await open('');
    await updated('-shell', before['-shell']);
    await open('');
    await updated('bolig', before.bolig);
    await stopServer();
    await open(guide);
    assert.match(await page.locator('main').innerText(), /Ny utgave av guiden/);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--edition')), '2');
    const now = await caches();
    assert.deepEqual(now.map((cache) => cache.id).sort(), ['-shell', 'bolig']);
    for (const { urls } of now) assert.equal(urls.filter((url) => /css\/site\./.test(url)).length, 1, 'two editions of the style');
  });

  it('keeps the old edition whole when the new one cannot be fetched', async () => {
    await save('bolig');
    const [before] = (await caches()).filter((cache) => cache.id === 'bolig');
    newEdition();
    await stopServer();
    await startServer({ breaks: (path) => path === guide });
    await open('');
    await open('uten-nett/');
    await row('bolig').locator('[data-state]', { hasText: 'nyere utgave' }).waitFor();
    await press('bolig', 'update');
    await row('bolig').locator('[role="status"]', { hasText: 'Ingenting er endret' }).waitFor();
    const [now] = (await caches()).filter((cache) => cache.id === 'bolig');
    assert.deepEqual(now, before);
    await stopServer();
    await open(guide);
    assert.doesNotMatch(await page.locator('main').innerText(), /Ny utgave av guiden/);
    const edition = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--edition'));
    assert.equal(edition, '', 'an old page with a new look');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px', 'the old style is gone');
  });

  it('brings what is saved up to the new edition later when it could not be fetched at once', async () => {
    await save('bolig');
    const before = Object.fromEntries((await caches()).map((cache) => [cache.id, cache.name]));
    newEdition();
    await stopServer();
    let refused = false;
    await startServer({ breaks: (path) => path === guide && (refused = true) });
    await open('');
    await updated('-shell', before['-shell']);
    for (let left = 200; !refused; left -= 1) {
      assert.ok(left > 0, 'the new edition was not asked for');
      await open('');
    }
    await stopServer();
    await startServer();
    await updated('bolig', before.bolig, () => open(''));
  });

  it('takes no file that is not as it was built', async () => {
    const file = join(out, guide, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '<p>En annen utgave</p></main>'));
    await open('uten-nett/');
    await press('bolig', 'save');
    await row('bolig').locator('[role="status"]', { hasText: 'blir oppdatert akkurat nå' }).waitFor();
    assert.deepEqual((await caches()).filter((cache) => cache.id === 'bolig'), []);
  });

  // What a browser counts as stored, and when, differs from run to run; so the worker is told instead.
  for (const [when, full] of [
    ['before', 'navigator.storage.estimate = async () => ({ quota: 2000, usage: 0 });'],
    ['while', "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };"],
  ]) {
    it(`tells when there is no room ${when} it saves`, async () => {
      const worker = join(out, 'sw.js');
      writeFileSync(worker, `${full}\n${readFileSync(worker, 'utf8')}`);
      await open('uten-nett/');
      await press('bolig', 'save');
      await row('bolig').locator('[role="status"]', { hasText: 'ikke nok plass' }).waitFor();
      assert.deepEqual(await caches(), []);
    });
  }

  it('tells when the network goes while it saves', async () => {
    await open('uten-nett/');
    await row('bolig').locator('[data-do="save"]').waitFor();
    await stopServer();
    await press('bolig', 'save');
    await row('bolig').locator('[role="status"]', { hasText: 'Nettet forsvant' }).waitFor();
    assert.deepEqual(await caches(), []);
  });

  it('saves files for printing only when they are chosen', async () => {
    await save('pakker');
    const files = async () => (await caches()).flatMap(({ urls }) => urls).filter((url) => url.endsWith('.pdf'));
    assert.deepEqual(await files(), []);
    await save('utskrifter');
    const [file] = await files();
    await stopServer();
    const got = await page.evaluate(async (url) => (await (await fetch(url)).blob()).size, file);
    assert.ok(got > 1000);
  });

  it('offers to save, and tells why it cannot, where the list of what there is did not come', async () => {
    await page.route('**/offline/catalogue.json', (route) => route.abort());
    await open('uten-nett/');
    await stopServer();
    await press('bolig', 'save');
    await row('bolig').locator('[role="status"]', { hasText: 'Nettet forsvant' }).waitFor();
  });

  it('finds pages when it is searched, and they open', async () => {
    await save('bolig');
    await stopServer();
    await open('sok/?q=utkastelse');
    await page.locator('[data-results] > li a').first().click();
    await page.waitForURL(/utkastelse/);
    assert.ok(await page.locator('h1').isVisible());
  });

  it('deletes, and leaves nothing of itself', async () => {
    await save('bolig');
    await save('recovery');
    none(await violations(page));
    await press('recovery', 'delete');
    await row('recovery').locator('[role="status"]', { hasText: 'Slettet' }).waitFor();
    assert.equal(await row('recovery').locator('h3').evaluate((title) => title === document.activeElement), true);
    assert.deepEqual((await caches()).map((cache) => cache.id).sort(), ['-shell', 'bolig']);
    await page.locator('[data-clear] button').click();
    await page.locator('p[data-cleared]', { hasText: 'er slettet' }).waitFor();
    assert.deepEqual([await caches(), await registrations()], [[], 0]);
  });
});
