// What an editor does in the preview of `fagverk serve`: mends from the panel, sees how a page reads, who sees what, and
// how it is on paper.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './support/browser.mjs';
import { violations } from './support/axe.mjs';
import { none } from './support/none.mjs';
import { guide, preview } from './support/preview.mjs';

const path = 'content/prove/endres.md';
const sentence = 'Kommunen vurderer i alle saker om bolig om den som bor der, kan bli boende med hjelp fra tjenestene.';
const good = guide(`Først. ${sentence}\n\nSe [den andre](andre.md).`);
const exercise = '/ovelser/prove/alt/';

let browser;
let served;
before(async () => {
  browser = await launch();
  served = await preview('--editor', 'vscode');
  served.site.write('content/prove/andre.md', guide('Tekst.', 'Den andre'));
  served.site.write(path, good);
});
after(async () => {
  await served.close();
  await browser.close();
});

async function opened(address = '/prove/endres/', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(served.origin + address);
  await panel(page).locator('#open-problems').waitFor();
  return { page, close: () => context.close() };
}
const panel = (page) => page.locator('fagverk-preview');
const shows = (page, text) => page.locator('main', { hasText: text }).first().waitFor();
/** A page that was good, and then has a link one letter wrong. */
async function slipped(options) {
  served.site.write(path, good);
  const all = await opened('/prove/endres/', options);
  await shows(all.page, 'Først.');
  served.site.edit(path, 'andre.md', 'anddre.md');
  await panel(all.page).locator('#over').waitFor();
  return all;
}

describe('a fix', () => {
  it('is shown, made by a second press, and is on the page', async () => {
    const { page, close } = await slipped();
    await panel(page).locator('#open-problems').click();
    await panel(page).locator('.problems .error [data-show-fix]').focus();
    await page.keyboard.press('Enter');
    assert.equal(await panel(page).locator('.line.old code').innerText(), 'Se [den andre](anddre.md).');
    assert.equal(await panel(page).locator('.line.new code').innerText(), 'Se [den andre](andre.md).');
    assert.ok(served.site.read(path).includes('anddre.md'), 'nothing is changed yet');
    const told = panel(page).locator('.problems .error').first();
    assert.ok(!(await told.innerText()).includes('`'), await told.innerText());
    assert.equal(await told.locator('p code').first().innerText(), 'anddre.md', 'what is quoted is set apart');
    const make = panel(page).locator('[data-make-fix]');
    assert.ok(await make.evaluate((own) => own === own.getRootNode().activeElement), 'the focus is on what comes next');
    assert.ok(await panel(page).locator('.banner').isVisible(), 'the page is wrong until then');
    await page.keyboard.press('Enter');
    // The page stood as it last was meanwhile, so its links say nothing; what was wrong is gone once the file is mended.
    await panel(page).locator('.banner').waitFor({ state: 'hidden' });
    assert.equal(served.site.read(path), good);
    assert.equal(await page.locator('main a[href="../andre/"]').count(), 1);
    await page.waitForFunction(() => !document.title.includes('✖'));
    await close();
  });

  it('that is left changes nothing', async () => {
    const { page, close } = await slipped();
    await panel(page).locator('#over [data-show-fix]').click();
    await panel(page).locator('#over [data-leave-fix]').click();
    await panel(page).locator('#over [data-show-fix]').waitFor();
    assert.ok(served.site.read(path).includes('anddre.md'));
    await close();
  });

  it('is refused when the file has changed since it was shown', async () => {
    const { page, close } = await slipped();
    await panel(page).locator('#open-problems').click();
    await panel(page).locator('.problems .error [data-show-fix]').click();
    await page.route('**/__fagverk/fix?*', async (route) => {
      if (route.request().method() === 'POST') served.site.edit(path, 'Først.', 'Sist.');
      await route.continue();
    });
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await panel(page).locator('[data-make-fix]').click();
    assert.equal((await answer).status(), 409);
    await panel(page).locator('[role="status"]', { hasText: 'endret siden' }).waitFor({ state: 'attached' });
    assert.ok(served.site.read(path).includes('anddre.md') && served.site.read(path).includes('Sist.'));
    await close();
  });
});

describe('a page that cannot be made', () => {
  for (const width of [320, 1280]) {
    it(`stands as it last was under what is wrong, at ${width} px`, async () => {
      const { page, close } = await slipped({ viewport: { width, height: 700 } });
      await shows(page, 'Først.');
      assert.match(await panel(page).locator('#over').innerText(), /link\/broken/);
      await panel(page).locator('.veil').waitFor();
      none(await violations(page));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'too wide');
      await panel(page).locator('#hide').click();
      await panel(page).locator('#over').waitFor({ state: 'hidden' });
      served.site.edit(path, 'Se [den', 'Se [denne](borte.md) og [den');
      await panel(page).locator('#over', { hasText: 'borte.md' }).waitFor();
      served.site.write(path, good.replace('Først.', 'Rettet.'));
      await shows(page, 'Rettet.');
      await panel(page).locator('#over').waitFor({ state: 'hidden' });
      await close();
    });
  }
});

describe('the bar', () => {
  it('tells how a page reads, and what is unfolded stays so', async () => {
    served.site.write(path, good);
    const { page, close } = await opened();
    assert.match(await panel(page).locator('#open-page').innerText(), /LIX \d+/);
    await panel(page).locator('#open-page').click();
    const longest = panel(page).locator('#longest');
    await longest.locator('summary').click();
    const first = longest.locator('li').first();
    assert.match(await first.innerText(), /^Kommunen vurderer .* \(19 ord\)$/);
    assert.match(await first.locator('a').getAttribute('href'), /^vscode:\/\/file\/.*endres\.md:12:8$/);
    served.site.edit(path, 'Først.', 'Først og fremst.');
    await shows(page, 'Først og fremst.');
    await panel(page).locator('#longest li', { hasText: 'Først og fremst.' }).waitFor();
    assert.ok(await longest.evaluate((own) => own.open));
    none(await violations(page));
    await close();
  });

  it('shows the page as participants have it, and as the facilitator', async () => {
    const { page, close } = await opened(exercise);
    const notes = page.locator('.facilitator-only').first();
    await panel(page).locator('#open-look').click();
    const toggle = (name) => panel(page).locator(`[data-look="${name}"]`);
    await toggle('facilitator').click();
    assert.ok(await notes.isVisible());
    assert.ok(await notes.evaluate((own) => own.open));
    await toggle('participant').click();
    assert.ok(await notes.isHidden());
    assert.ok(await page.locator('.facilitator-switch').isHidden());
    assert.equal(await toggle('facilitator').getAttribute('aria-pressed'), 'false', 'it cannot be both');
    await close();
  });

  it('copies the address of the page', async () => {
    const { page, close } = await opened('/prove/endres/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await panel(page).locator('#open-look').click();
    await panel(page).locator('#copy').click();
    await panel(page).locator('[role="status"]', { hasText: 'kopiert' }).waitFor({ state: 'attached' });
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${served.origin}/prove/endres/`);
    await close();
  });
});

describe('paper', () => {
  for (const width of [360, 1280]) {
    it(`stands beside the page, is set anew on save and keeps its page, at ${width} px`, async () => {
      const { page, close } = await opened('/pakker/dag/', { viewport: { width, height: 800 } });
      await panel(page).locator('#open-look').click();
      await panel(page).locator('a[href*="/paper?"]').first().click();
      const tag = () => page.evaluate(() => document.documentElement.dataset.fagverkPaper);
      const sheet = page.locator('#sheets iframe');
      await page.waitForFunction(() => document.documentElement.dataset.fagverkPaper);
      const before = await tag();
      await page.locator('#of', { hasText: '/' }).waitFor();
      await page.locator('#next').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => [...document.querySelectorAll('#sheets iframe')].every((own) => own.src.includes('#page=2')));
      const pack = 'exercises/packs/dag.md';
      served.site.edit(pack, 'title = "', 'title = "Ny ');
      await page.waitForFunction((old) => document.documentElement.dataset.fagverkPaper !== old, before);
      await page.waitForFunction(() => document.querySelectorAll('#sheets iframe').length === 1);
      assert.match(await sheet.getAttribute('src'), /#page=2&/);
      assert.equal(await page.locator('#number').inputValue(), '2');
      await page.frameLocator('main > iframe').locator('h1', { hasText: 'Ny ' }).waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'too wide');
      none(await violations(page));
      served.site.edit(pack, 'title = "Ny ', 'title = "');
      await close();
    });
  }
});
