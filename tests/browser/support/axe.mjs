// Runs axe-core in a page. Every rule of WCAG 2.2 A and AA and of good practice is on; none can be turned off from here.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element that breaks a rule. */
export async function violations(page) {
  // Evaluated by the debugger, so the page's policy stays on; once for all looks of a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { found, judged } = await page.evaluate(async () => {
    const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const left = (rule) => rule.tags.includes('deprecated') || rule.tags.includes('experimental');
    const rules = window.axe.getRules(wanted).filter((rule) => !left(rule)).map((rule) => rule.ruleId);
    // Of the rules that are kept one element each is enough: they are counted only.
    const run = await window.axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
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
