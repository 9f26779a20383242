// `fagverk serve` in a real browser: a save is on the screen without losing what is read or typed, a broken file is told
// beside the last good page, and the panel is for everyone.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './support/browser.mjs';
import { violations } from './support/axe.mjs';
import { none } from './support/none.mjs';
import { guide, preview } from './support/preview.mjs';

const long = Array.from({ length: 60 }, (_, row) => `Avsnitt nummer ${row} med noen ord i.`).join('\n\n');
const path = 'content/prove/endres.md';

let browser;
let served;
before(async () => {
  browser = await launch();
  served = await preview('--editor', 'vscode');
  served.site.write(path, guide(`Først.\n\n${long}`));
});
after(async () => {
  await served.close();
  await browser.close();
});

/** The page at an address, with everything it complains of. */
async function opened(address = '/prove/endres/', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(served.origin + address);
  await ready(page);
  return { page, complaints, close: () => context.close() };
}

/** The panel is there: the page has heard from the server. */
const ready = (page) => page.locator('fagverk-preview #open-problems').waitFor();
const shows = (page, text) => page.locator('main', { hasText: text }).waitFor();
const panel = (page) => page.locator('fagverk-preview');

describe('a save', () => {
  it('is on the screen, and scroll, focus, typed text and open folds stay', async () => {
    const { page, complaints, close } = await opened();
    await shows(page, 'Avsnitt nummer 59');
    await page.evaluate(() => {
      window.same = true;
      const fold = document.createElement('details');
      fold.innerHTML = '<summary>x</summary>y';
      fold.id = 'fold';
      document.querySelector('article').append(fold);
      fold.open = true;
    });
    const scheme = page.locator('[data-scheme] select');
    assert.ok(await scheme.isVisible(), 'the theme script has shown it');
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    const before = await page.evaluate(() => scrollY);
    served.site.edit(path, 'Avsnitt nummer 30 med', 'Avsnitt nummer tretti, endret, med');
    await shows(page, 'nummer tretti, endret');
    assert.equal(await page.evaluate(() => window.same), true, 'it was not loaded anew');
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.ok(await page.evaluate(() => document.querySelector('#fold').open), 'what a script made and opened stays');
    assert.ok(await scheme.isVisible(), 'what the theme script showed stays');
    none(complaints);
    await close();
  });

  it('keeps what is typed in a field and where the cursor is', async () => {
    const { page, close } = await opened('/a-a/');
    const field = page.locator('[data-filter] input');
    await field.fill('kort');
    served.site.write('content/prove/ny.md', guide('Ny.').replace('Prøvesiden', 'Nykommeren'));
    await page.locator('main a', { hasText: 'Nykommeren' }).first().waitFor({ state: 'attached' });
    assert.equal(await field.inputValue(), 'kort');
    assert.ok(await field.evaluate((own) => own === document.activeElement));
    served.site.remove('content/prove/ny.md');
    await page.locator('main a', { hasText: 'Nykommeren' }).first().waitFor({ state: 'detached' });
    await close();
  });

  it('of a style sheet changes the look and nothing else', async () => {
    const { page, close } = await opened();
    await page.evaluate(() => { window.same = true; });
    for (const color of ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']) {
      served.site.write('themes/fagverk/assets/css/theme.css', `main p { color: ${color} }`);
      await page.waitForFunction((wanted) => getComputedStyle(document.querySelector('main article > p, main article p')).color === wanted, color);
    }
    assert.equal(await page.evaluate(() => window.same), true);
    served.site.remove('themes/fagverk/assets/css/theme.css');
    await page.waitForFunction(() => document.querySelectorAll('head link[rel="stylesheet"]').length === 1);
    await close();
  });

  it('reaches two browsers, and one that was away', async () => {
    const [one, two] = [await opened(), await opened()];
    served.site.edit(path, 'Først.', 'Først og fremst.');
    await Promise.all([shows(one.page, 'Først og fremst.'), shows(two.page, 'Først og fremst.')]);
    await served.restart(() => served.site.edit(path, 'Først og fremst.', 'Etterpå.'));
    await Promise.all([shows(one.page, 'Etterpå.'), shows(two.page, 'Etterpå.')]);
    served.site.edit(path, 'Etterpå.', 'Først.');
    await Promise.all([shows(one.page, 'Først.'), shows(two.page, 'Først.')]);
    await Promise.all([one.close(), two.close()]);
  });
});

describe('a broken file', () => {
  it('is told beside the last good page, and the mending of it too', async () => {
    const { page, close } = await opened();
    served.site.edit(path, 'Først.', 'Først [her](borte.md).');
    const banner = panel(page).locator('.banner');
    await banner.filter({ hasText: 'siste gode' }).waitFor();
    await shows(page, 'Først.');
    assert.match(await page.title(), /^✖ 1 – /);
    assert.equal(await page.locator('link[rel="icon"][data-fagverk]').count(), 1);
    await panel(page).locator('#open-problems').click();
    const problem = panel(page).locator('.problems .error').first();
    assert.match(await problem.innerText(), /link\/broken/);
    assert.match(await problem.locator('a').getAttribute('href'), /^vscode:\/\/file\/.*endres\.md:\d+:\d+$/);
    assert.equal(await problem.locator('mark').innerText(), '[her](borte.md)');
    served.site.edit(path, '[her](borte.md)', 'her');
    await shows(page, 'Først her.');
    await banner.waitFor({ state: 'hidden' });
    assert.doesNotMatch(await page.title(), /✖/);
    assert.equal(await page.locator('link[rel="icon"][data-fagverk]').count(), 0);
    served.site.edit(path, 'Først her.', 'Først.');
    await shows(page, 'Først.');
    await close();
  });
});

describe('the panel', () => {
  for (const width of [320, 1280]) {
    it(`is for everyone, at ${width} px`, async () => {
      served.site.write('content/prove/varsel.md', guide('**Fet overskrift**\n\nTekst.'));
      const { page, complaints, close } = await opened('/prove/', { viewport: { width, height: 800 } });
      const found = [];
      for (const name of ['problems', 'page', 'look']) {
        await panel(page).locator(`#open-${name}`).click();
        await panel(page).locator(`#open-${name}[aria-expanded="true"]`).waitFor();
        none(complaints, `at ${name}`);
        found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
        // axe-core tries an inline style of its own, which the policy refuses, and the browser says so.
        complaints.length = 0;
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is too wide`);
      }
      await page.keyboard.press('Escape');
      await panel(page).locator('#drawer').waitFor({ state: 'hidden' });
      none(found);
      none(complaints);
      await close();
    });
  }

  it('works by keyboard, and what is chosen stays on the next page', async () => {
    const { page, close } = await opened();
    await panel(page).locator('#open-look').focus();
    await page.keyboard.press('Enter');
    const dark = panel(page).locator('[data-look="dark"]');
    await dark.focus();
    await page.keyboard.press('Space');
    await panel(page).locator('[data-look="dark"][aria-pressed="true"]').waitFor();
    assert.ok(await dark.evaluate((own) => own === own.getRootNode().activeElement), 'the focus stays');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const darkened = await background();
    await page.goto(`${served.origin}/prove/`);
    await ready(page);
    await page.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor === wanted, darkened);
    await panel(page).locator('[data-look="dark"]').click();
    await page.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor !== wanted, darkened);
    await close();
  });

  it('shows the page in the width of a phone, kept up to date', async () => {
    const { page, complaints, close } = await opened();
    await panel(page).locator('#open-look').click();
    await panel(page).locator('a[href*="/phone"]').click();
    const frame = page.frameLocator('iframe');
    await frame.locator('main', { hasText: 'Først.' }).waitFor();
    assert.ok(await page.locator('iframe').evaluate((own) => own.clientWidth < 400));
    served.site.edit(path, 'Først.', 'Smalt.');
    await frame.locator('main', { hasText: 'Smalt.' }).waitFor();
    assert.equal(await frame.locator('fagverk-preview').count(), 0, 'the panel is not in the way there');
    served.site.edit(path, 'Smalt.', 'Først.');
    await frame.locator('main', { hasText: 'Først.' }).waitFor();
    none(complaints);
    await close();
  });
});
