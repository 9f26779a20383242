// A theme made for Designsystemet, dropped in as `theme.css` as it comes from the npm package, takes over the look: its
// colours are there, in light and dark, nothing becomes unreadable, and paper stays light.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { violations } from './support/axe.mjs';
import { launch, listen } from './support/browser.mjs';
import { none } from './support/none.mjs';
import { serve } from './support/server.mjs';
import { buildSite } from './support/site.mjs';

const brands = dirname(createRequire(import.meta.url).resolve('@digdir/designsystemet-theme/digdir.css'));
const looks = [['screen', 'light'], ['screen', 'dark'], ['print', 'dark']];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const brand of ['digdir', 'uutilsynet']) {
  describe(`the theme of ${brand}`, () => {
    let folder;
    let server;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'fagverk-theme-'));
      const site = join(folder, 'site');
      cpSync(fileURLToPath(new URL('site/', import.meta.url)), site, { recursive: true });
      mkdirSync(join(site, 'themes/fagverk/assets/css'), { recursive: true });
      cpSync(join(brands, `${brand}.css`), join(site, 'themes/fagverk/assets/css/theme.css'));
      server = await serve(buildSite(site, join(folder, 'out'), true).folder);
    });
    after(async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });

    for (const [media, colorScheme] of looks) {
      it(`can be read on ${media} for whoever wants ${colorScheme}`, async () => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
        const page = await context.newPage();
        const heard = listen(page, server.origin);
        await page.goto(`${server.address}prove/alt/`);
        await page.emulateMedia({ media, colorScheme });
        none(heard.complaints);
        none(await violations(page));
        assert.equal(await brightness(page) > 500, media === 'print' || colorScheme === 'light', 'light where it should be dark, or dark where light');
        if (media === 'screen') assert.notEqual(await accent(page), (colorScheme === 'light' ? '#0b5361' : '#7cc7d3'), 'the accent is still ours');
        await context.close();
      });
    }
  });
}

const accent = (page) => page.evaluate(() =>
  getComputedStyle(document.documentElement).getPropertyValue('--ds-color-accent-base-default').trim());

const brightness = (page) => page.evaluate(() =>
  getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
