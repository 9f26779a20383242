// Without JavaScript: every page can be read and walked, and nothing is shown that does nothing.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, readable, stage, visit } from './support/browser.mjs';
import { none } from './support/none.mjs';

const named = (name) => readable.find((kind) => kind.name === name);

let at;
let context;
before(async () => {
  at = await stage();
  context = await at.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
});
after(() => at.close());

describe('every kind of page without JavaScript', () => {
  let page;
  before(async () => { page = await context.newPage(); });
  after(() => page.close());

  for (const kind of readable) {
    it(`can be read, and shows nothing that does nothing: ${kind.name}`, async () => {
      await visit(page, at, kind);
      assert.equal(await page.evaluate(() => document.documentElement.classList.contains('js')), false, 'scripts run');
      assert.ok(await page.locator('h1').isVisible());
      assert.ok((await page.locator('main').innerText()).length > 100);
      none(await page.evaluate(idle));
    });
  }
});

describe('without JavaScript', () => {
  it('the menu opens and leads on', async () => {
    const page = await open(context, at, named('home'));
    await page.locator('.site-nav summary').click();
    await page.locator('.site-nav a').first().click();
    await page.waitForURL((url) => url.href !== at.servers.own.address);
    assert.ok(await page.locator('h1').isVisible());
    await page.close();
  });

  it('the search leads to the whole index, each letter and entry of which leads on', async () => {
    const page = await open(context, at, named('home'));
    await page.locator('#side-q').fill('bolig');
    await page.locator('.site-search button').click();
    await page.waitForURL(/\?q=bolig/);
    const entries = page.locator('.group a:visible');
    assert.ok(await entries.count() > 20);
    await page.locator('.letter-nav a').last().click();
    assert.match(page.url(), /#/);
    await entries.first().click();
    assert.ok(await page.locator('h1').isVisible());
    await page.close();
  });

  it('what is folded opens', async () => {
    const page = await open(context, at, named('guide-everything'));
    const folds = page.locator('main details');
    assert.ok(await folds.count() > 2);
    for (const fold of await folds.all()) {
      await fold.locator('summary').first().click();
      assert.notEqual(await fold.getAttribute('open'), null);
    }
    await page.close();
  });

  it('the way out is a plain link', async () => {
    const page = await open(context, at, named('guide-everything'));
    assert.match(await page.locator('.quick-exit a').getAttribute('href'), /^https:/);
    assert.ok(await page.locator('.quick-exit a').isVisible());
    await page.close();
  });

  it('an old address leads to the new one', async () => {
    const page = await context.newPage();
    await page.goto(`${at.servers.fixture.address}gammel-adresse/`);
    await page.waitForURL(`${at.servers.fixture.address}prove/alt/`);
    await page.close();
  });

  it('an address that leads nowhere gets a page that helps, at any depth', async () => {
    const page = await context.newPage();
    const answer = await page.goto(`${at.servers.own.address}finnes/ikke/her/`);
    assert.equal(answer.status(), 404);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px', 'the style did not come');
    await page.locator('main li a').first().click();
    assert.equal(page.url(), at.servers.own.address);
    await page.close();
  });
});

/** Runs in the page: controls that are shown and that only a script could make do anything. */
function idle() {
  const controls = [...document.querySelectorAll('button, input, select, textarea, [contenteditable]')];
  const alone = controls.filter((part) => !part.closest('form[action]'));
  const marked = [...document.querySelectorAll('[data-js], [data-print], [data-scheme], [data-filter]')];
  // The facilitator's switch is worked by the style sheet.
  return [...new Set([...alone, ...marked])].filter((part) => part.checkVisibility() && !part.matches('.facilitator-switch')).map((part) => part.outerHTML.slice(0, 100));
}
