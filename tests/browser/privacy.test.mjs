// A page says nothing to the console, breaks no policy of its own, asks no other host for anything, and keeps nothing
// until the reader asks it to.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen, readable, stage } from './support/browser.mjs';
import { read, unescaped } from './support/site.mjs';

let at;
before(async () => { at = await stage(); });
after(() => at.close());

describe('a visit is silent and leaves nothing', () => {
  for (const kind of readable) {
    it(kind.name, async () => {
      const context = await at.browser.newContext();
      const page = await context.newPage();
      const heard = listen(page, at.servers[kind.site].origin);
      const answer = await page.goto(at.address(kind), { waitUntil: 'networkidle' });
      assert.deepEqual(heard.complaints, []);
      assert.deepEqual(heard.elsewhere, []);
      assert.equal(answer.headers()['set-cookie'], undefined);
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual(await kept(page), { local: 0, session: 0, databases: 0 });
      await context.close();
    });
  }
});

describe('the policy', () => {
  it('allows no inline script, no inline style, no eval and no other host, on every page', () => {
    for (const site of Object.values(at.sites)) {
      for (const file of site.pages) assert.deepEqual(looseRules(site, file), [], file);
    }
  });

  it('refuses a script that somebody slips in', async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    await page.goto(at.servers.own.address);
    const heard = listen(page, at.servers.own.origin);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.slipped = true';
      document.body.append(script);
    });
    assert.equal(await page.evaluate(() => window.slipped), undefined);
    // The page's own policy and the one in the header, each by itself.
    assert.equal(heard.complaints.length, 2);
    for (const complaint of heard.complaints) assert.match(complaint, /Content Security Policy/);
    await context.close();
  });
});

describe('light or dark', () => {
  it('is kept on the device only once chosen, and forgotten again', async () => {
    const context = await at.browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(at.servers.own.address);
    const choice = page.locator('[data-scheme] select');
    await choice.selectOption('dark');
    await page.reload();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.colorScheme), 'dark');
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
    await choice.selectOption('');
    assert.deepEqual(await kept(page), { local: 0, session: 0, databases: 0 });
    await context.close();
  });
});

function kept(page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
}

function looseRules(site, file) {
  const html = read(site, file);
  const policy = unescaped(html.match(/default-src[^"]*/)?.[0] ?? '');
  const wanted = policy.startsWith("default-src 'none'") ? [] : ["default-src 'none' is missing"];
  const loose = policy.match(/unsafe-[a-z-]+|\*|https?:[^;\s]*/g) ?? [];
  const inline = html.match(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)[^>]*>|javascript:/g) ?? [];
  // The search's index is written apart from its page and changes without it; that it is asked for early runs nothing.
  const early = (tag) => /\srel="?preload\b/.test(tag) && /\shref="?[./]*search\/[a-z]+\/index\.js\b/.test(tag);
  const unsealed = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /\.(js|css)\b/.test(tag) && !/\sintegrity="?sha384-/.test(tag) && !early(tag));
  return [...wanted, ...loose, ...inline, ...unsealed];
}
