// Another engine behind the search box, as README.md describes it: a small server on this machine answers the results page
// of a site that names it in fagverk.toml.

import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, listen } from './support/browser.mjs';
import { none } from './support/none.mjs';
import { serve } from './support/server.mjs';
import { buildSite, root } from './support/site.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fagverk-endpoint-'));
let browser;
let site;
let engine;
/* What the engine does next, and what it was asked. */
let answer;
let asked = [];

const found = (results, more) => JSON.stringify({ query: 'x', confidence: 'good', total: results.length, count: results.length, results, ...more });
const sent = (response, body, status = 200) => response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' }).end(body);

before(async () => {
  engine = createServer((request, response) => {
    asked.push(request);
    answer(response);
  });
  await new Promise((done) => { engine.listen(0, '127.0.0.1', done); });
  for (const part of ['content', 'exercises', 'fagverk.toml']) cpSync(join(root, part), join(folder, 'source', part), { recursive: true });
  appendFileSync(join(folder, 'source/fagverk.toml'), `\n[search]\nendpoint = "http://127.0.0.1:${engine.address().port}/sok?i=fag"\n`);
  const built = buildSite(join(folder, 'source'), join(folder, 'site'), true);
  site = await serve(built.folder);
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
  engine.close();
  engine.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

async function browse(query, run) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const heard = listen(page, site.origin);
  asked = [];
  await page.goto(`${site.address}sok/?${new URLSearchParams(query)}`);
  await page.waitForFunction(() => /treff|side/.test(document.querySelector('[data-status]').textContent));
  await run(page, heard);
  await context.close();
}

const titles = (page) => page.locator('[data-results] > li h2').allTextContents();

describe('another engine', () => {
  it('is asked in the open, and what it gives is shown as our own results are', async () => {
    answer = (response) => sent(response, found([
      { url: 'bolig/varsel-om-utkastelse/', anchor: 'fristene', title: 'Svar fra en annen', section: 'Fristene', kind: 'guide', trail: ['Bolig'], minutes: 0, reviewed: '2026-11-21', excerpt: [['En ', 0], ['frist', 1]] },
      { url: '/ordliste/', title: 'Ordliste', excerpt: 'Bare tekst' },
    ]));
    await browse({ q: 'frist for svar' }, async (page, heard) => {
      assert.deepEqual(await titles(page), ['Svar fra en annen', 'Ordliste']);
      assert.equal(await page.locator('[data-results] mark').textContent(), 'frist');
      assert.match(await page.locator('[data-results] a').first().getAttribute('href'), /^\.\.\/bolig\/varsel-om-utkastelse\/#fristene/);
      assert.equal(await page.locator('[data-results] a').nth(1).getAttribute('href'), '../ordliste/');
      assert.match(await page.locator('.search-elsewhere').textContent(), /sendt til 127\.0\.0\.1/);
      const url = new URL(asked[0].url, 'http://localhost');
      assert.deepEqual(Object.fromEntries(url.searchParams), { i: 'fag', q: 'frist for svar', lang: 'nb', count: '10' });
      assert.equal(asked[0].headers.cookie, undefined);
      assert.equal(asked[0].headers.referer, undefined);
      assert.ok(heard.elsewhere.every((address) => address.startsWith(`http://127.0.0.1:${engine.address().port}/sok?`)), heard.elsewhere.join());
      none(heard.complaints);
    });
  });

  it('puts no markup on the page and leads nowhere else', async () => {
    answer = (response) => sent(response, found([
      { url: 'https://ond.example/', title: 'Ut' }, { url: 'javascript:alert(1)', title: 'Skript' }, { url: '//ond.example/', title: 'Ut igjen' }, { url: '../../annet/', title: 'Opp' },
      { url: 'om/', title: '<img src=x onerror=alert(1)>', section: { toString: 'x' }, trail: [1, null], excerpt: [['<b>fet</b>', 1], null, [7, 0]], kind: '__proto__' },
      { title: 'Uten adresse' }, null, 'tekst',
    ]));
    await browse({ q: 'fare' }, async (page, heard) => {
      assert.deepEqual(await titles(page), ['<img src=x onerror=alert(1)>']);
      assert.equal(await page.locator('[data-results] img, [data-results] b').count(), 0);
      none(heard.complaints);
    });
  });

  it('that says it has no answer is believed', async () => {
    answer = (response) => sent(response, found([], { confidence: 'none' }));
    await browse({ q: 'utkastelse' }, async (page) => assert.deepEqual(await titles(page), []));
  });

  for (const [name, breaks] of Object.entries({
    'is down': (response) => sent(response, 'nei', 500),
    'answers with something else': (response) => sent(response, '<!doctype html>'),
    'answers with another form': (response) => sent(response, '{"hits":[]}'),
    'allows no other site': (response) => response.end(found([{ url: 'om/', title: 'Skjult' }])),
    'never answers': () => {},
  })) {
    it(`that ${name} is replaced by the site's own index`, async () => {
      answer = breaks;
      await browse({ q: 'utkastelse' }, async (page) => {
        assert.ok(asked.length > 0);
        assert.ok((await titles(page)).some((title) => /utkastelse/i.test(title)));
      });
    });
  }

  it('leaves the help lines in a crisis and the filters to the site', async () => {
    answer = (response) => sent(response, found([{ url: 'om/', title: 'Fra den andre' }]));
    await browse({ q: 'selvmord' }, async (page) => {
      await page.locator('[data-crisis]').waitFor();
      assert.ok(await page.locator('[data-crisis] li:visible a[href^="tel:"]').count() > 0);
    });
    await browse({ q: 'bolig', 'f.kind': 'exercise' }, async (page) => {
      assert.equal(asked.length, 0);
      await page.waitForFunction(() => document.querySelectorAll('.search-facts').length > 0);
      assert.ok((await page.locator('.search-facts').allTextContents()).every((facts) => /Øvelse/.test(facts)));
    });
  });
});
