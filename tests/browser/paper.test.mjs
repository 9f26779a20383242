// On paper, straight from the browser: the whole text, folded parts too, with address and dates, and without what a screen
// is for. The pages are printed to PDF and their words read back.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { kinds, open, stage } from './support/browser.mjs';
import { none } from './support/none.mjs';

const guides = kinds.filter((kind) => kind.name.startsWith('guide-'));
const others = ['exercise', 'pack'].map((name) => kinds.find((kind) => kind.name === name));

const run = promisify(execFile);
const screenOnly = '.skip-link, .site-footer a[href$="feed.xml"], .scheme label, .quick-exit a';

let at;
let folder;
before(async () => {
  at = await stage();
  folder = mkdtempSync(join(tmpdir(), 'fagverk-paper-'));
});
after(async () => {
  await at.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const scripts of [true, false]) {
  describe(`on paper ${scripts ? 'with' : 'without'} JavaScript`, () => {
    for (const kind of [...guides, ...others]) {
      it(kind.name, async () => {
        const context = await at.browser.newContext({ javaScriptEnabled: scripts, colorScheme: 'dark' });
        const page = await open(context, at, kind);
        const words = await page.evaluate(wanted);
        const paper = await printed(page, kind.name);
        none(words.filter((text) => !paper.includes(squeeze(text))).map((text) => `not on paper: ${text}`));
        const screen = await page.locator(screenOnly).allTextContents();
        assert.ok(screen.length > 2);
        none(screen.filter((text) => paper.includes(squeeze(text))).map((text) => `on paper: ${text}`));
        assert.ok(paper.includes(squeeze(`example.org/fagverk/${kind.path}`)), 'the address is not on paper');
        await context.close();
      });
    }
  });
}

describe('a phone held to the paper', () => {
  for (const name of ['guide-leietakers-rettigheter', 'exercise', 'guide-everything', 'az']) {
    it(`finds ${name} as it is now`, async () => {
      const context = await at.browser.newContext({ colorScheme: 'dark' });
      const kind = kinds.find((one) => one.name === name);
      const words = await read(await open(context, at, kind), `code-${name}`, '-raw');
      const last = words.split('\f').length - 1;
      const sheet = join(folder, `code-${name}`);
      // As a printer draws it.
      await run('pdftoppm', ['-r', '300', '-gray', '-singlefile', '-f', last, `${sheet}.pdf`, sheet]);
      const { stdout } = await run('zbarimg', ['--quiet', '--raw', `${sheet}.pgm`]);
      assert.equal(stdout.trim(), `https://example.org/fagverk/${kind.path}`);
      await context.close();
    });
  }
});

describe('pages end where they may', () => {
  for (const name of ['exercise', 'exercise-everything', 'section', 'home', 'pack']) {
    it(name, async () => {
      const context = await at.browser.newContext();
      const page = await open(context, at, kinds.find((kind) => kind.name === name));
      const sheets = (await read(page, name, '-layout')).split('\f').map((text) => text.trim().split('\n').map((line) => line.trim()).filter(Boolean)).filter(([first]) => first);
      none(sheets.map((lines) => lines.at(-1)).filter((line) => /^(Trinn \d|\d+ minutter ·)/.test(line)).map((line) => `a step is left behind: ${line}`));
      assert.ok(sheets.at(-1).length > 2, `the address has a page to itself: ${sheets.at(-1)}`);
      await context.close();
    });
  }
});

async function printed(page, name) {
  // Raw: in the order drawn, so that a cell's lines follow one another.
  return squeeze(await read(page, name, '-raw'));
}

/** The words of the printed page, a form feed after each sheet. */
async function read(page, name, order) {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const { stdout } = await run('pdftotext', [order, '-enc', 'UTF-8', path, '-'], { maxBuffer: 2 ** 26 });
  return stdout;
}

/** Without spaces and hyphens, since lines break elsewhere on paper. */
function squeeze(text) {
  return text.normalize('NFC').replace(/[\s\u00ad\u2010-]/g, '');
}

/** Runs in the page: every heading, every folded paragraph, every cell and every date of the text. What is for the facilitator is
    printed only while its switch is on. */
function wanted() {
  const told = 'h1, h2, h3, h4, td, th, caption, time, .box-title, summary, details :is(p, dt), li > p';
  const parts = document.querySelectorAll(`main :is(${told})`);
  return [...parts]
    .filter((part) => !part.closest('[hidden], .toc, .tool, .notice-quick-exit, .versions, .backlinks, nav, .facilitator-only, .doors, .notes'))
    .map((part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll('a[href^="http"], a[href^="mailto:"], .visually-hidden, [hidden]').forEach((link) => link.remove());
      return copy.childElementCount === part.querySelectorAll('*').length ? part.textContent.trim() : '';
    })
    .filter(Boolean);
}
