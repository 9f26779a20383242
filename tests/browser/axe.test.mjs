// axe-core over every kind of page, on a phone and on a desk, in light, dark and print. Every rule of WCAG 2.2 A and AA and
// of good practice is on, those too that axe-core leaves off by itself. Nothing is silenced here, and nothing may be.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { kinds, open, stage } from './support/browser.mjs';
import { none } from './support/none.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
    for (const kind of kinds) {
      it(kind.name, async () => {
        const context = await at.browser.newContext({ viewport: { width, height: 800 } });
        const page = await open(context, at, kind);
        const found = [];
        for (const [look, media] of looks) {
          await page.emulateMedia(media);
          found.push(...(await violations(page)).map((line) => `${look}: ${line}`));
        }
        await context.close();
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

/** One line for each element that breaks a rule. */
async function violations(page) {
  // Evaluated by the debugger, so the page's policy stays on.
  await page.evaluate(axe);
  const { found, judged } = await page.evaluate(async () => {
    const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const left = (rule) => rule.tags.includes('deprecated') || rule.tags.includes('experimental');
    const rules = window.axe.getRules(wanted).filter((rule) => !left(rule)).map((rule) => rule.ruleId);
    const run = await window.axe.run(document, { runOnly: { type: 'rule', values: rules } });
    const broken = run.violations.flatMap((rule) => rule.nodes.map((node) => ({ rule, node })));
    return {
      judged: run.passes.length + run.violations.length,
      found: broken.map(({ rule, node }) => ({ id: rule.id, target: node.target.join(' '), why: node.failureSummary })),
    };
  });
  // A page that no rule has anything to say of was not looked at.
  assert.ok(judged >= 10, `only ${judged} rules found anything to judge`);
  return found.map(({ id, target, why }) => `${id}: ${target}: ${why.replace(/\s+/g, ' ')}`);
}
