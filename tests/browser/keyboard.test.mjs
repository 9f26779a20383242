// Walks through pages with the keyboard alone: the skip link, the menu, the search, every stop of a page, the words that
// explain themselves, the way out.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, readable, stage, visit } from './support/browser.mjs';
import { none } from './support/none.mjs';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
const named = (name) => readable.find((kind) => kind.name === name);

let at;
before(async () => { at = await stage(); });
after(() => at.close());

async function on(name, viewport, run, more = {}) {
  const context = await at.browser.newContext({ viewport, ...more });
  try {
    await run(await open(context, at, named(name)), context);
  } finally {
    await context.close();
  }
}

/** One tab for all kinds of page: it is brought from one to the next, and each begins at its top. */
function inOneTab(viewport, more = {}) {
  let page;
  before(async () => { page = await at.browser.newPage({ viewport, ...more }); });
  after(() => page.close());
  return async (kind) => {
    await visit(page, at, kind);
    return page;
  };
}

describe('the skip link', () => {
  const show = inOneTab(phone);
  for (const kind of readable) {
    it(`comes first, is seen, and leads to the text: ${kind.name}`, async () => {
      const page = await show(kind);
      await page.keyboard.press('Tab');
      const link = page.locator('.skip-link');
      assert.ok(await link.evaluate((part) => part === document.activeElement));
      const box = await link.boundingBox();
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= phone.width && box.height >= 24, JSON.stringify(box));
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement === document.querySelector('main')));
    });
  }
});

for (const viewport of [phone, desk]) {
  describe(`every stop of the keyboard at ${viewport.width} px`, () => {
    const show = inOneTab(viewport, { reducedMotion: 'reduce' });
    for (const kind of readable) {
      it(`has a ring to be seen by and hides behind nothing: ${kind.name}`, async () => none(await walk(await show(kind))));
    }
  });
}

/** Tabs until the page ends; tells each stop that cannot be seen. */
async function walk(page) {
  const faults = [];
  for (let stop = 0; stop < 400; stop += 1) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(look);
    if (stop === 0) assert.ok(await page.evaluate(() => document.activeElement.matches('.skip-link')), 'it does not begin at the top');
    if (told === 'end') {
      assert.ok(stop > 3, `only ${stop} stops`);
      return faults;
    }
    if (told) faults.push(told);
  }
  return [...faults, 'the keyboard never comes to the end'];
}

/** Runs in the page: nothing when the focused part is seen, else what is wrong with it. */
function look() {
  const part = document.activeElement;
  if (!part || part === document.body || window.seen?.has(part)) return 'end';
  (window.seen ??= new Set()).add(part);
  const name = `${part.tagName.toLowerCase()}${part.className && `.${part.className}`} «${part.textContent.trim().slice(0, 30)}»`;
  const style = getComputedStyle(part);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name}: no ring`;
  // Of what is taller than the window (a long table), the part that is in it.
  const middle = (rect) => (rect.height > innerHeight ? (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2 : rect.top + rect.height / 2);
  const across = (rect) => [0.1, 0.5, 0.9].map((share) => [rect.left + rect.width * share, middle(rect)]);
  const points = [...part.getClientRects()].flatMap(across);
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (part.contains(top) || top.contains(part));
  });
  return seen ? null : `${name}: out of sight or behind something`;
}

describe('the menu', () => {
  it('opens, is walked and followed on a phone', () => on('page', phone, async (page) => {
    const first = page.locator('.site-nav a').first();
    assert.equal(await first.isVisible(), false);
    await page.locator('.site-nav summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await first.isVisible());
    await page.keyboard.press('Tab');
    assert.ok(await first.evaluate((part) => part === document.activeElement));
    const address = await first.evaluate((part) => part.href);
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
  }));

  it('takes one row on a tablet, with the search, and opens over the page', () => on('page', { width: 768, height: 1024 }, async (page) => {
    const header = page.locator('.site-header');
    const height = (await header.boundingBox()).height;
    assert.ok(height < 90, `the header is ${height} px high`);
    await page.locator('.site-nav summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.site-nav a').last().isVisible());
    assert.equal((await header.boundingBox()).height, height);
  }));

  it('stands open on a desk', () => on('page', desk, async (page) => {
    const links = page.locator('.site-nav a');
    assert.ok(await links.first().isVisible());
    await links.first().focus();
    assert.ok(await links.first().evaluate((part) => part === document.activeElement));
  }));
});

describe('search and index', () => {
  it('leads to the results, and on from there', () => on('home', phone, async (page) => {
    await page.locator('#side-q').focus();
    await page.keyboard.type('utkastelse');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sok\/\?q=utkastelse/);
    await page.locator('[data-results] > li a').first().waitFor();
    assert.match(await page.locator('[data-status]').textContent(), /treff/);
    await page.locator('#sok-q').focus();
    const stops = [];
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => Boolean(document.activeElement.closest('[data-results]'))));
    }
    assert.ok(stops.includes(true), 'the results can be tabbed to');
  }));

  it('says when there is nothing, and shows all again', () => on('az', phone, async (page) => {
    const items = page.locator('[data-filter-item]:visible');
    const all = await items.count();
    await page.locator('#side-filter').focus();
    await page.keyboard.type('qqqq');
    assert.equal(await items.count(), 0);
    assert.notEqual(await page.locator('[role="status"]').textContent(), '');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Backspace');
    assert.equal(await items.count(), all);
  }));
});

describe('a word that explains itself', () => {
  it('tells its meaning on focus, and Escape puts it away', () => on('guide-leietakers-rettigheter', phone, async (page) => {
    const word = page.locator('a.term').first();
    await word.focus();
    const box = page.locator('[role="tooltip"]');
    assert.ok(await box.isVisible());
    assert.equal(await word.getAttribute('aria-describedby'), await box.getAttribute('id'));
    const place = await box.boundingBox();
    assert.ok(place.x >= 0 && place.x + place.width <= phone.width);
    await page.keyboard.press('Escape');
    assert.equal(await box.isVisible(), false);
    assert.equal(await word.getAttribute('aria-describedby'), null);
  }));
});

describe('the way out', () => {
  const elsewhere = (context) => context.route((url) => !url.hostname.startsWith('127.'), (route) => route.fulfill({ body: 'elsewhere' }));
  const gone = async (page) => {
    await page.waitForURL((url) => !url.hostname.startsWith('127.'));
    assert.equal(await page.evaluate(() => history.length), 2, 'the page is still in the history');
  };

  it('is taken by Shift three times', () => on('guide-everything', phone, async (page, context) => {
    await elsewhere(context);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await gone(page);
  }));

  it('is taken by its link', () => on('guide-everything', phone, async (page, context) => {
    await elsewhere(context);
    await page.locator('[data-quick-exit]').focus();
    await page.keyboard.press('Enter');
    await gone(page);
  }));
});
