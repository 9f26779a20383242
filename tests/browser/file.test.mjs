// A zipped copy on a shared drive or a memory stick: pages opened from the disk look right, run their script and lead on.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listen, readable, stage } from './support/browser.mjs';
import { none } from './support/none.mjs';
import { buildSites } from './support/site.mjs';

let at;
let folder;
before(async () => {
  at = await stage();
  folder = mkdtempSync(join(tmpdir(), 'fagverk på minnepinne '));
  for (const [name, site] of Object.entries(buildSites({ published: false }))) cpSync(site.folder, join(folder, name), { recursive: true });
});
after(async () => {
  await at.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(file, run) {
  const context = await at.browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const heard = listen(page, 'file:');
  await page.goto(pathToFileURL(join(folder, file)).href);
  await run(page, heard);
  await context.close();
}

describe('from the disk', () => {
  // 404.html is what a web server answers; nobody opens it from a disk.
  for (const kind of readable.filter((page) => page.name !== 'not-found')) {
    it(`has its look and its script: ${kind.name}`, () => opened(join(kind.site, kind.file), async (page, heard) => {
      none(heard.complaints);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).marginTop), '0px', 'the style did not come');
      assert.ok(await page.evaluate(() => document.documentElement.classList.contains('js')), 'the script did not run');
    }));
  }

  it('a link leads to the page, not to a list of files', () => opened('own/index.html', async (page) => {
    await page.locator('main a[href*="/"]').first().click();
    await page.waitForLoadState();
    assert.match(page.url(), /\/index\.html(#|$)/);
    assert.ok(await page.locator('h1').isVisible());
  }));

  it('the search finds pages, and leads to them', () => opened('own/index.html', async (page, heard) => {
    await page.locator('#side-q').fill('utkastelse');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sok\/index\.html\?q=utkastelse/);
    await page.locator('[data-results] > li a').first().click();
    await page.waitForURL(/utkastelse\/index\.html/);
    assert.ok(await page.locator('h1').isVisible());
    none(heard.complaints);
  }));
});
