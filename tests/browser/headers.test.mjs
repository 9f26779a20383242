// What is written for web servers, tried in a browser: the policy sent as a header breaks nothing, no other page can frame the
// site, and only files whose names follow their bytes may be kept.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { listen, readable, stage } from './support/browser.mjs';
import { basePath, read } from './support/site.mjs';

let at;
before(async () => { at = await stage(); });
after(() => at.close());

describe('the header', () => {
  it('comes with every page, and no kind of page has a word to say against it', async () => {
    const context = await at.browser.newContext();
    for (const kind of readable) {
      const page = await context.newPage();
      const heard = listen(page, at.servers[kind.site].origin);
      const answer = await page.goto(at.address(kind), { waitUntil: 'networkidle' });
      assert.match(answer.headers()['content-security-policy'], /^default-src 'none'.*frame-ancestors 'self'$/, kind.name);
      assert.equal(answer.headers()['x-content-type-options'], 'nosniff', kind.name);
      assert.deepEqual(heard.complaints, [], kind.name);
      await page.close();
    }
    await context.close();
  });

  it('keeps the site out of a frame on somebody else’s page', async () => {
    const framing = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html');
      answer.end(`<iframe src="${at.servers.own.address}"></iframe>`);
    });
    await new Promise((done) => { framing.listen(0, '127.0.0.1', done); });
    const page = await at.browser.newPage();
    const told = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/.test(message.text()));
    await page.goto(`http://127.0.0.1:${framing.address().port}/`);
    assert.match((await told).text(), /refused|violates|Refused/i);
    await page.close();
    framing.close();
  });
});

describe('the pattern of what may be kept for a year', () => {
  // Node reads the pattern as nginx and Apache do; it has the same words in all three files.
  const pattern = (host) => new RegExp(/"(\^[^"]*\$)"/.exec(read(at.sites.own, host))[1]);

  it('is the same for nginx, Apache and Caddy', () => {
    const [first, ...others] = ['headers/nginx.conf', 'headers/apache.conf', 'headers/Caddyfile'].map(pattern);
    for (const other of others) assert.equal(other.source, first.source);
  });

  it('fits files with a hash in their names and no other', () => {
    const kept = pattern('headers/nginx.conf');
    const hashed = /[.-][0-9a-f]{10,12}\.[a-z0-9]+$/;
    for (const site of Object.values(at.sites)) {
      for (const file of site.files) assert.equal(kept.test(basePath + file), hashed.test(file), file);
    }
    assert.ok(at.sites.own.files.filter((file) => hashed.test(file)).length > 30);
  });
});
