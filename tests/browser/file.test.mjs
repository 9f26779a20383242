// A zipped copy on a shared drive or a memory stick: pages opened from the disk look right, run their script and lead on.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listen, readable, stage } from './support/browser.mjs';
import { none } from './support/none.mjs';
import { buildSites } from './support/site.mjs';
import { unzip } from './support/unzip.mjs';

let at;
let folder;
before(async () => {
  at = await stage();
  folder = mkdtempSync(join(tmpdir(), 'fagverk på minnepinne '));
  for (const site of Object.values(buildSites({ published: false }))) unzip(`${site.folder}.zip`, folder);
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
  // What only a web server can give is not in the copy.
  for (const kind of readable.filter((page) => !['not-found', 'offline'].includes(page.name))) {
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

  it('every link of every page names a file that is there, without a script', () => {
    const names = (at) => readdirSync(at, { withFileTypes: true, recursive: true }).filter((entry) => entry.name.endsWith('.html'));
    const lost = names(folder).flatMap((entry) => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const found = [...readFileSync(file, 'utf8').matchAll(/\s(?:href|src|action)=("[^"]*"|[^\s>]+)/g)].map(([, value]) => value.replaceAll('"', ''));
      const own = found.filter((value) => !/^([a-z]+:|#)/i.test(value));
      return own.filter((value) => {
        const to = fileURLToPath(new URL(value.replace(/[?#].*$/, ''), pathToFileURL(join(dirname(file), 'x'))));
        return !existsSync(to) || to.endsWith('/');
      }).map((value) => `${file}: ${value}`);
    });
    none(lost);
    for (const part of ['sw.js', 'offline', 'uten-nett', '404.html']) assert.equal(existsSync(join(folder, 'own', part)), false, part);
  });

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
