// axe-core over every kind of page, on a phone and on a desk, in light, dark and print. Every rule of WCAG 2.2 A and AA and
// of good practice is on, those too that axe-core leaves off by itself. Nothing is silenced here, and nothing may be.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { kinds, open, stage } from './support/browser.mjs';

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
        assert.deepEqual(found, [], `${kind.path} at ${width} px`);
      });
    }
  });
}

/** One line for each element that breaks a rule. */
async function violations(page) {
  // Evaluated by the debugger, so the page's policy stays on.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const rules = window.axe.getRules(wanted).filter((rule) => !rule.tags.includes('deprecated') && !rule.tags.includes('experimental'));
    const run = await window.axe.run(document, { runOnly: { type: 'rule', values: rules.map((rule) => rule.ruleId) } });
    return run.violations.flatMap((rule) => rule.nodes.map((node) => ({ id: rule.id, target: node.target.join(' '), why: node.failureSummary })));
  });
  return found.map(({ id, target, why }) => `${id}: ${target}: ${why.replace(/\s+/g, ' ')}`);
}
