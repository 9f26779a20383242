// The Nu HTML checker over every built page, the icons and the style sheet. Every error and every warning counts;
// there is no list of things let through.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { none } from './support/none.mjs';
import { serve } from './support/server.mjs';
import { buildSites, read, unescaped } from './support/site.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');
const sites = buildSites();

for (const [name, site] of Object.entries(sites)) {
  describe(`the Nu checker on the ${name} site`, () => {
    let server;
    before(async () => { server = await serve(site.folder); });
    after(() => server.close());

    for (const ending of ['html', 'svg', 'css']) {
      it(`every .${ending} file`, async () => {
        const files = site.files.filter((file) => file.endsWith(`.${ending}`));
        assert.notEqual(files.length, 0);
        none(await complaints(site, server, files, ending));
      });
    }
  });

  describe(`links of the ${name} site`, () => {
    it('every link within the site leads to a page and a place that are there', () => {
      none(site.pages.flatMap((file) => deadLinks(site, file)));
    });
  });
}

/**
 * Pages over the network, since the checker judges `'self'` in a page's policy by the page's address; the rest from the
 * disk, since only there does it go by what it is told they are.
 */
async function complaints(site, server, files, ending) {
  const loopback = '-Dnu.validator.servlet.allow-forbidden-hosts=true';
  const given = ['-Xss1m', loopback, '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', `--${ending}`];
  const places = files.map((file) => (ending === 'html' ? server.address + file : join(site.folder, file)));
  const { stdout } = await promisify(execFile)('java', [...given, ...places], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout).messages.map((message) => {
    const file = decodeURI(message.url ?? '').replace(server.address, '').replace(`file:${site.folder}/`, '');
    const words = [message.message, message.extract?.replace(/\s+/g, ' ')].filter(Boolean).join(' | ');
    return `${file}:${message.lastLine}:${message.firstColumn ?? 0}: ${message.subType ?? message.type}: ${words}`;
  });
}

/** Built pages are all we write, so their attributes can be found without a parser. */
function deadLinks(site, file) {
  const here = new URL(file, 'https://example.org/fagverk/');
  const hrefs = [...read(site, file).matchAll(/\s(?:href|src|action)=(?:"([^"]*)"|([^\s>]+))/g)];
  return hrefs
    .map(([, quoted, bare]) => unescaped(quoted ?? bare))
    .filter((href) => !leads(site, here, href))
    .map((href) => `${file}: ${href}`);
}

function leads(site, here, href) {
  const to = new URL(href, here);
  if (!to.href.startsWith('https://example.org/fagverk/')) return true;
  const path = decodeURIComponent(to.pathname.slice('/fagverk/'.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.includes(file)) return false;
  const id = decodeURIComponent(to.hash.slice(1));
  // What is put together in the browser travels after the #, and is no place on a page.
  return id === '' || id.startsWith('d=') || new RegExp(`\\sid=(?:"${id}"|${id}[\\s>])`).test(read(site, file));
}
