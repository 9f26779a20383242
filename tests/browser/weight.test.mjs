// What a first visit to a guide costs, gzipped. Sizes, not times, so that a slow machine does not fail a good page.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { kinds } from './support/browser.mjs';
import { buildSites, bytes, read } from './support/site.mjs';

const kilobyte = 1024;
const sites = buildSites();

describe('a first visit', () => {
  for (const kind of kinds.filter((page) => page.name.startsWith('guide-') && page.site === 'own')) {
    it(`${kind.name}: page, style and script are 35 KB at most`, (t) => {
      const own = sites[kind.site];
      const linked = assets(own, kind.file);
      const size = { html: packed(own, [kind.file]), css: packed(own, linked.css), js: packed(own, linked.js) };
      t.diagnostic(`${kind.name}: ${JSON.stringify(size)}`);
      assert.ok(size.css > 0 && size.css <= 8 * kilobyte, `style: ${size.css} bytes`);
      assert.ok(size.js > 0 && size.js <= 8 * kilobyte, `script: ${size.js} bytes`);
      assert.ok(size.html + size.css + size.js <= 35 * kilobyte, `all: ${size.html + size.css + size.js} bytes`);
    });
  }
});

describe('letters of our own', () => {
  const fonts = sites.own.files.filter((file) => file.endsWith('.woff2'));

  it('are 60 KB at most, all of them', (t) => {
    const size = fonts.reduce((sum, file) => sum + bytes(sites.own, file).length, 0);
    t.diagnostic(`${fonts.length} fonts: ${size} bytes`);
    assert.ok(size > 0 && size <= 60 * kilobyte, `${size} bytes`);
  });

  it('are never waited for', () => {
    const style = sites.own.files.find((file) => /css\/fonts\.[^/]*css$/.test(file));
    const faces = read(sites.own, style).match(/@font-face\{[^}]*\}/g);
    assert.equal(faces.length, fonts.length);
    for (const face of faces) assert.match(face, /font-display:optional/);
  });
});

function packed(site, files) {
  return files.reduce((sum, file) => sum + gzipSync(bytes(site, file)).length, 0);
}

/** The style sheets and scripts that a page loads. */
function assets(site, file) {
  const found = [...read(site, file).matchAll(/(?:href|src)="?(?:\.\.\/)*(assets\/[^"\s>]+\.(css|js))\b/g)];
  const ending = (wanted) => found.filter(([, , kind]) => kind === wanted).map(([, path]) => path);
  return { css: ending('css'), js: ending('js') };
}
