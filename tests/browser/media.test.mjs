// What a reader has asked the system for: less motion, colours of one's own, more contrast, dark. The pages must follow
// and say nothing to the console.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen, readable, stage, visit } from './support/browser.mjs';
import { none } from './support/none.mjs';

const wishes = {
  'less motion': { reducedMotion: 'reduce' },
  'forced colours': { forcedColors: 'active' },
  'forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
};

let at;
before(async () => { at = await stage(); });
after(() => at.close());

for (const [name, wish] of Object.entries(wishes)) {
  describe(name, () => {
    it('every kind of page is drawn without a complaint', async () => {
      const context = await at.browser.newContext(wish);
      const page = await context.newPage();
      const heard = listen(page, 'http://127.0.0.1');
      for (const kind of readable) {
        await visit(page, at, kind);
        assert.ok((await page.screenshot()).length > 5000, kind.name);
        await heard.atRest();
      }
      none(heard.complaints);
      await context.close();
    });
  });
}

async function styleOf(wish, read) {
  const context = await at.browser.newContext(wish);
  const page = await context.newPage();
  await page.goto(at.servers.own.address);
  const style = await page.evaluate(read);
  await context.close();
  return style;
}

describe('the pages follow', () => {
  it('nothing moves for whoever wants less motion', async () => {
    const moving = () => [...document.querySelectorAll('*')].filter((part) => {
      const style = getComputedStyle(part);
      return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
    }).length;
    assert.equal(await styleOf({ reducedMotion: 'reduce' }, moving), 0);
    assert.ok(await styleOf({ reducedMotion: 'no-preference' }, moving) >= 1);
  });

  it('muted text is muted no more for whoever wants contrast', async () => {
    const muted = () => getComputedStyle(document.documentElement).getPropertyValue('--ds-color-neutral-text-subtle').trim();
    assert.notEqual(await styleOf({ contrast: 'more' }, muted), await styleOf({ contrast: 'no-preference' }, muted));
  });

  it('dark is dark and light is light', async () => {
    const ground = () => {
      const parts = getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3);
      return parts.reduce((sum, part) => sum + Number(part), 0);
    };
    assert.ok(await styleOf({ colorScheme: 'dark' }, ground) < 200);
    assert.ok(await styleOf({ colorScheme: 'light' }, ground) > 700);
  });
});
