// Narrow screens, much zoom and a reader's own text: nothing to scroll sideways for, nothing cut off, nothing in the way.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addReaderStyle, kinds, open, readable, stage, visit } from './support/browser.mjs';
import { none } from './support/none.mjs';

const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
const settings = [
  ['320 px wide', { viewport: { width: 320, height: 640 } }, ''],
  ['400 % zoom of a desk', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, ''],
  ['200 % zoom of a desk', { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 }, ''],
  ['the reader’s text spacing', { viewport: { width: 360, height: 740 } }, spacing],
  ['the reader’s text spacing on a desk', { viewport: { width: 1280, height: 800 } }, spacing],
  ['letters half as large again on a phone', { viewport: { width: 360, height: 740 } }, 'html { font-size: 150% !important }'],
  ['letters twice as large on a desk', { viewport: { width: 1280, height: 800 } }, 'html { font-size: 200% !important }'],
];

let at;
before(async () => { at = await stage(); });
after(() => at.close());

for (const [name, device, css] of settings) {
  describe(name, () => {
    let context;
    let page;
    before(async () => {
      context = await at.browser.newContext(device);
      page = await context.newPage();
    });
    after(() => context.close());

    for (const kind of kinds) {
      it(kind.name, async () => {
        await visit(page, at, kind);
        if (css) await addReaderStyle(page, css);
        await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
        none(await page.evaluate(overflows));
        none(await page.evaluate(inTheWay));
      });
    }
  });
}

it('a short page ends where the window does', async () => {
  const context = await at.browser.newContext({ viewport: { width: 1280, height: 1400 } });
  const page = await open(context, at, kinds.find(({ name }) => name === 'not-found'));
  const foot = await page.evaluate(() => document.querySelector('.site-footer').getBoundingClientRect().bottom);
  assert.equal(Math.round(foot), 1400);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), 1400, 'and is no taller than it');
  await context.close();
});

const script = (path) => path.endsWith('.js');
const lines = {
  'and what only some pages have of scripts comes late': { away: (path) => (script(path) && !/js\/site\./.test(path) ? 400 : 0) },
  'and its scripts come late': { away: (path) => (script(path) ? 400 : 0) },
};
for (const [name, how] of Object.entries(lines)) {
  describe(`nothing moves while a page comes, ${name}`, () => {
    let late;
    before(async () => { late = await stage(how); });
    after(() => late.close());

    for (const kind of readable) it(kind.name, async () => none(await movesOf(late, kind)));
  });
}

describe('nothing moves while what is above the text comes tag by tag', () => {
  /* What stands side by side is above the main text; from there on text follows text. */
  const tags = (text) => {
    const [head, above, main] = text.split(/(?=<body|<main)/);
    return [head, ...above.split(/(?<=>)/), main];
  };
  let slow;
  before(async () => { slow = await stage({ pieces: tags }); });
  after(() => slow.close());

  for (const name of ['home', 'guide-leietakers-rettigheter', 'exercise', 'pack']) {
    it(name, async () => none(await movesOf(slow, kinds.find((kind) => kind.name === name))));
  }
});

describe('the checks themselves', () => {
  it('see what is too wide and what is cut off', async () => {
    const context = await at.browser.newContext(settings[0][1]);
    const page = await open(context, at, kinds[0]);
    await addReaderStyle(page, 'h1 { inline-size: 400px } .ingress { block-size: 1em; overflow: hidden }');
    const faults = await page.evaluate(overflows);
    assert.ok(faults.some((line) => line.startsWith('h1')));
    assert.ok(faults.some((line) => line.startsWith('p.ingress')));
    await context.close();
  });
});

/** What has moved on a phone once a page is there: how far, and what. */
async function movesOf(stage, kind) {
  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript(() => {
    window.moved = [];
    const name = ({ node }) => (node ? node.className || node.nodeName : 'a field’s inside');
    const note = (list) => list.getEntries().forEach(({ value, sources }) => {
      window.moved.push(`${value} ${sources.map(name).join(', ')}`);
    });
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await open(context, stage, kind);
  await page.waitForLoadState('networkidle');
  const moved = await page.evaluate(() => window.moved);
  await context.close();
  return moved;
}

/** Runs in the page: what is wider than the screen, or holds more text than it shows. */
function overflows() {
  const width = document.documentElement.clientWidth;
  const scrolls = (part) => part && part !== document.body && part !== document.documentElement
    && (/auto|scroll/.test(getComputedStyle(part).overflowX) || scrolls(part.parentElement));
  // For those who listen only: clipped away on purpose.
  const unseen = (part) => part && (getComputedStyle(part).clipPath === 'inset(50%)' || unseen(part.parentElement));
  const name = (part) => `${part.tagName.toLowerCase()}${part.classList.length ? `.${[...part.classList].join('.')}` : ''}`;
  const faults = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  for (const part of document.body.querySelectorAll('*')) {
    if (!part.checkVisibility() || part.matches('option') || unseen(part)) continue;
    const box = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    const text = part.textContent.trim().slice(0, 30);
    const outside = (box.right > width + 1 || box.left < -1) && !scrolls(part);
    if (outside) faults.push(`${name(part)} «${text}» reaches from ${box.left} to ${box.right}`);
    const hides = (flow) => flow === 'hidden' || flow === 'clip';
    const cutAcross = hides(style.overflowX) && part.scrollWidth > part.clientWidth + 1;
    const cutDown = hides(style.overflowY) && part.scrollHeight > part.clientHeight + 1;
    if ((cutAcross || cutDown) && text) faults.push(`${name(part)} «${text}» is cut off`);
  }
  return faults;
}

/** Runs in the page: what stays put and takes more than a third of the screen. */
function inTheWay() {
  return [...document.body.querySelectorAll('*')]
    .filter((part) => ['fixed', 'sticky'].includes(getComputedStyle(part).position) && part.checkVisibility())
    .filter((part) => {
      const box = part.getBoundingClientRect();
      const across = Math.max(0, Math.min(box.right, innerWidth) - Math.max(box.left, 0));
      const down = Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
      return across * down > (innerWidth * innerHeight) / 3;
    })
    .map((part) => `${part.className || part.tagName} stays put and covers more than a third of the screen`);
}
