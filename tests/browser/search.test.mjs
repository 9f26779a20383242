// The search in a real browser: by link, form and typing, from the web under the page's own policy; with the
// keyboard alone, out loud, and when things fail. What is found is judged in tests/search; here it is how. From a disk: see file.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { listen, stage } from './support/browser.mjs';
import { none } from './support/none.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let at;
before(async () => { at = await stage(); });
after(() => at.close());

const web = (query) => `${at.servers.own.address}sok/?${new URLSearchParams({ q: query })}`;

async function browse(run, options = {}) {
  const context = await at.browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const heard = listen(page, at.servers.own.origin);
  await run(page, heard, context);
  await context.close();
}

const rows = (page) => page.locator('[data-results] > li');
const told = (page, pattern) => page.waitForFunction((text) => new RegExp(text).test(document.querySelector('[data-status]').textContent), pattern.source);

describe('the search', () => {
  it('answers a link, marks what it found and leads to the section', () => browse(async (page, heard) => {
    await page.goto(web('utkastelse'));
    await told(page, /\d+ treff/);
    assert.ok(await rows(page).count() > 1);
    assert.ok(await page.locator('[data-results] mark').count() > 0);
    await rows(page).first().locator('a').click();
    await page.waitForURL(/utkastelse/);
    none(heard.complaints);
    none(heard.elsewhere);
  }));

  it('answers the header of any page, from `/` to Enter', () => browse(async (page) => {
    await page.goto(at.servers.own.address);
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'side-q');
    await page.keyboard.type('depositum');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sok\/\?q=depositum/);
    await told(page, /treff/);
    assert.equal(await page.locator('#sok-q').inputValue(), 'depositum');
  }));

  for (const width of [360, 1280]) {
    it(`has one field to search in, ${width} px wide`, () => browse(async (page) => {
      await page.goto(web('depositum'));
      await told(page, /treff/);
      const seen = await page.locator('input[type="search"]').evaluateAll((fields) => fields.filter((field) => field.checkVisibility()).map(({ id }) => id));
      assert.deepEqual(seen, ['sok-q']);
      assert.equal(await page.getByRole('search').count(), 1, 'nor is a second told of');
      await page.locator('body').press('/');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'sok-q');
    }, { viewport: { width, height: 780 } }));
  }

  it('answers as one types, says only how many, and leaves the focus where it is', () => browse(async (page) => {
    await page.goto(web(''));
    await page.locator('#sok-q').fill('recovery');
    await told(page, /treff/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'sok-q');
    assert.equal(await page.locator('[data-status]').getAttribute('role'), 'status');
    assert.match(page.url(), /q=recovery/);
  }));

  it('goes back to the same results at the same place', () => browse(async (page) => {
    await page.goto(web('bolig'));
    await told(page, /treff/);
    await page.locator('[data-more]').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length > 10);
    const place = await page.evaluate(() => { document.querySelectorAll('[data-results] > li')[12].scrollIntoView({ behavior: 'instant' }); return scrollY; });
    await rows(page).nth(12).locator('a').click();
    await page.waitForURL((url) => !url.pathname.includes('/sok/'));
    await page.goBack();
    await told(page, /treff/);
    await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length > 10);
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 200, place);
  }));

  it('is narrowed by filters, which the address keeps', () => browse(async (page) => {
    await page.goto(web('bolig'));
    await told(page, /treff/);
    await page.locator('[data-filters] summary').click();
    await page.locator('input[data-facet="kind"][value="exercise"]').check();
    await page.waitForURL(/f\.kind=exercise/);
    await page.waitForFunction(() => [...document.querySelectorAll('.search-facts')].every((facts) => /Øvelse/.test(facts.textContent)));
    await page.locator('[data-clear]').click();
    await page.waitForURL((url) => !url.search.includes('f.kind'));
  }));

  it('shows help lines first to those who may need them', () => browse(async (page) => {
    await page.goto(web('selvmord'));
    await page.locator('[data-crisis]').waitFor();
    assert.ok(await page.locator('[data-crisis] li:visible a[href^="tel:"]').count() > 0);
    const above = await page.evaluate(() => document.querySelector('[data-crisis]').getBoundingClientRect().top < document.querySelector('[data-results]').getBoundingClientRect().top);
    assert.ok(above);
  }));

  it('says what it corrected, with a way back', () => browse(async (page) => {
    await page.goto(web('utkatselse'));
    await page.locator('[data-corrected-line]').waitFor();
    assert.match(await page.locator('[data-corrected-line]').textContent(), /utkastelse/);
    await page.locator('[data-corrected-line] a').click();
    await told(page, /ingen side/);
    assert.ok(await page.locator('[data-empty]').isVisible());
  }));

  it('puts nothing of what is typed into the page as markup', () => browse(async (page, heard) => {
    for (const text of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '__proto__', '${1}', '\ud83c\udfe0', 'مرحبا', 'x'.repeat(3000)]) {
      await page.goto(web(text));
      await page.waitForFunction(() => document.querySelector('[data-status]').textContent !== '');
      assert.equal(await page.locator('[data-search] img, [data-search] script').count(), 0);
    }
    // The next page is asked for before the last file of this one has come.
    none(heard.complaints.filter((line) => !line.includes('ERR_ABORTED')));
  }));

  it('keeps searches only when asked to, and forgets them when asked to', () => browse(async (page) => {
    await page.goto(web('depositum'));
    await told(page, /treff/);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.locator('#sok-husk').check();
    assert.ok(await page.locator('[data-kept] a', { hasText: 'depositum' }).isVisible());
    await page.locator('[data-forget]').click();
    assert.equal(await page.locator('[data-kept]').isVisible(), false);
    await page.locator('#sok-husk').uncheck();
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }));

  it('works where nothing can be kept', () => browse(async (page, heard, context) => {
    await context.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await page.goto(web('depositum'));
    await told(page, /treff/);
    await page.locator('#sok-husk').click();
    none(heard.complaints);
  }));

  it('says so when a file of the index does not come, and tries again when asked', () => browse(async (page) => {
    let broken = true;
    await page.route(/search\/nb\/p-/, (route) => (broken ? route.abort() : route.continue()));
    await page.goto(web('utkastelse'));
    await page.locator('[data-again]').waitFor();
    broken = false;
    await page.locator('[data-again]').click();
    await told(page, /treff/);
    assert.ok(await rows(page).count() > 0);
  }));

  it('looks once more when the site was built anew meanwhile', () => browse(async (page) => {
    const asked = [];
    await page.route(/search\/nb\/index\.js/, (route) => {
      asked.push(route.request().url());
      return asked.length === 1 ? route.fulfill({ contentType: 'text/javascript', body: 'fagverkShard("nb/index","")' }) : route.continue();
    });
    await page.goto(web('utkastelse'));
    await told(page, /treff/);
    assert.equal(asked.length, 2);
  }));

  for (const colorScheme of ['light', 'dark']) {
    for (const query of ['bolig', 'selvmord', 'xqzwv', 'utkatselse']) {
      it(`has no fault that axe sees: ${query}, ${colorScheme}`, () => browse(async (page) => {
        await page.goto(web(query));
        await page.waitForFunction(() => document.querySelector('[data-status]').textContent !== '');
        await page.waitForTimeout(300);
        const details = page.locator('[data-filters] summary');
        if (await details.isVisible()) await details.click();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`));
        none(found);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} px too wide`);
      }, { colorScheme }));
    }
  }
});
