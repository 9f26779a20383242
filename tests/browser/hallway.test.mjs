// A worker in a hallway with a phone: a notice of eviction has come. From the front page to what to do in three taps at
// most, and what to do is on the one screen one comes to.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, readable, stage } from './support/browser.mjs';

const home = readable.find((kind) => kind.name === 'home');

let at;
before(async () => { at = await stage(); });
after(() => at.close());

describe('from the front page to a notice of eviction', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`in one tap, and the steps are on the screen, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      const context = await at.browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
      const page = await open(context, at, home);
      const way = page.getByRole('link', { name: /varsel om utkastelse/ }).first();
      assert.ok((await way.boundingBox()).y < 740, 'the way in is not on the first screen');
      await way.click();
      await page.waitForURL(/#/);
      const heading = page.locator(new URL(page.url()).hash);
      const top = (await heading.boundingBox()).y;
      assert.ok(top >= 0 && top < 200, `the heading is at ${top}`);
      const steps = await page.locator('.box-steps li').evaluateAll((items) => items.map((item) => item.getBoundingClientRect()));
      const seen = steps.filter((step) => step.top > top && step.bottom < 740);
      assert.ok(seen.length >= 3, `${seen.length} steps are on the screen`);
      await context.close();
    });
  }

  it('and who comes straight to the guide has its short answer on the first screen', async () => {
    const context = await at.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await open(context, at, readable.find((kind) => kind.name === 'guide-varsel-om-utkastelse'));
    const first = await page.locator('#kort-sagt li').first().boundingBox();
    assert.ok(first.y + first.height < 740, `the first thing to do ends at ${first.y + first.height}`);
    await context.close();
  });

  it('by the search too', async () => {
    const context = await at.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await open(context, at, home);
    await page.locator('#side-q').fill('utkastelse');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=utkastelse/);
    // The results come when the pieces of the index have been fetched.
    await page.getByRole('link', { name: /utkastelse/ }).first().waitFor();
    await context.close();
  });
});
