// Draws every kind of page for a person to look at: node browser/screenshots.mjs DIR [KIND…]
// As wide as a phone, a tablet and a desk, in light and dark, in the colours of a system with high contrast, and the printed
// pages (by pdftoppm). Compares nothing.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, open, stage } from './support/browser.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: node browser/screenshots.mjs DIR [KIND…]\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

// Chromium draws no picture of a long page whole, and a person sees nothing in one.
const tallest = 2400;

const at = await stage();
for (const kind of kinds.filter(({ name }) => !wanted.length || wanted.includes(name))) {
  for (const width of [360, 768, 1280]) {
    await draw(kind, width, 'light', { colorScheme: 'light' });
    await draw(kind, width, 'dark', { colorScheme: 'dark' });
  }
  await draw(kind, 360, 'forced', { forcedColors: 'active' });
  await print(kind);
  process.stdout.write(`${kind.name}\n`);
}
await at.close();

async function draw(kind, width, name, look) {
  const context = await at.browser.newContext({ viewport: { width, height: 800 }, ...look });
  const page = await open(context, at, kind);
  // What a script puts in when the page has come belongs to the picture.
  await page.waitForLoadState('networkidle');
  // Measured anew for each part: a page that is drawn whole may become shorter than it was in a window.
  for (let top = 0, part = 1; ; top += tallest, part += 1) {
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    if (length - top < 2) break;
    const clip = { x: 0, y: top, width, height: Math.min(tallest, length - top) };
    const path = join(folder, `${kind.name}-${width}-${name}-${part}.png`);
    await page.screenshot({ path, fullPage: true, clip });
  }
  await context.close();
}

async function print(kind) {
  const context = await at.browser.newContext();
  const page = await open(context, at, kind);
  const path = join(folder, `${kind.name}-print`);
  writeFileSync(`${path}.pdf`, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  execFileSync('pdftoppm', ['-png', '-r', '60', `${path}.pdf`, path]);
  rmSync(`${path}.pdf`);
  await context.close();
}
