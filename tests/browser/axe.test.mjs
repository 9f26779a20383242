// axe-core over every kind of page, on a phone and on a desk, in light, dark and print. Every rule of WCAG 2.2 A and AA and
// of good practice is on, those too that axe-core leaves off by itself. Nothing is silenced here, and nothing may be.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './support/axe.mjs';
import { kinds, open, stage, visit } from './support/browser.mjs';
import { none } from './support/none.mjs';

const looks = [
  ['light', { media: 'screen', colorScheme: 'light' }],
  ['dark', { media: 'screen', colorScheme: 'dark' }],
  ['print', { media: 'print', colorScheme: 'light' }],
];

let at;
before(async () => { at = await stage(); });
after(() => at.close());

for (const width of [360, 1280]) {
  describe(`axe at ${width} px`, () => {
    let context;
    let page;
    before(async () => {
      context = await at.browser.newContext({ viewport: { width, height: 800 } });
      page = await context.newPage();
    });
    after(() => context.close());

    for (const kind of kinds) {
      it(kind.name, async () => {
        await page.emulateMedia(looks[0][1]);
        await visit(page, at, kind);
        const found = [];
        for (const [look, media] of looks) {
          await page.emulateMedia(media);
          found.push(...(await violations(page)).map((line) => `${look}: ${line}`));
        }
        none(found, `on ${kind.path} at ${width} px`);
      });
    }
  });
}

describe('axe itself', () => {
  it('sees faults that are put there', async () => {
    const context = await at.browser.newContext();
    const page = await open(context, at, kinds[0]);
    await page.evaluate(() => {
      const image = document.createElement('img');
      document.querySelector('main').append(image);
      document.querySelector('h1').style.color = '#ccc';
    });
    const found = await violations(page);
    assert.ok(found.some((line) => line.startsWith('image-alt')), found.join('\n'));
    assert.ok(found.some((line) => line.startsWith('color-contrast')), found.join('\n'));
    await context.close();
  });
});
