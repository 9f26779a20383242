// What `fagverk cms` writes is a configuration to Sveltia CMS itself, and what that CMS would save is what fagverk reads.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parse as toml, stringify } from 'smol-toml';
import { parse as yaml } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = process.env.FAGVERK_BIN ?? join(root, 'target/release/fagverk');
const run = (...args) => execFileSync(binary, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
const work = mkdtempSync(join(tmpdir(), 'fagverk-cms-'));
after(() => rmSync(work, { recursive: true }));

/** Every file below a folder, by path from there. */
const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  .sort();

describe('the configuration', () => {
  const text = (lang) => run('cms', '--site', root, '--lang', lang);
  const schema = JSON.parse(readFileSync(join(root, 'tests/node_modules/@sveltia/cms/schema/sveltia-cms.json'), 'utf8'));
  // The schema has keywords of editors' own.
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);

  for (const lang of ['nb', 'nn', 'en']) {
    it(`is sound to Sveltia CMS (${lang})`, () => {
      const config = yaml(text(lang));
      assert.ok(valid(config), JSON.stringify(valid.errors?.slice(0, 5), null, 1));
      assert.equal(valid({ ...config, collections: [{ name: 'x', folder: 'y', fields: [{ name: 'z', widget: 'string', hnt: '' }] }] }), false);
    });
  }

  it('names every field of every page, and every page has a collection', () => {
    const { collections } = yaml(text('nb'));
    const folders = new Map(collections.filter((each) => each.folder).map((each) => [each.folder, each]));
    let seen = 0;
    for (const path of [...files(join(root, 'content')).map((path) => `content/${path}`), ...files(join(root, 'exercises')).map((path) => `exercises/${path}`)]) {
      if (!path.endsWith('.md')) continue;
      const folder = path.slice(0, path.lastIndexOf('/'));
      const file = collections.flatMap((each) => each.files ?? []).find((each) => each.file === path);
      const from = path.endsWith('/_index.md') ? (file ?? folders.get(folder)?.index_file) : folders.get(folder);
      assert.ok(from, path);
      const known = new Set(from.fields.map((field) => field.name));
      const front = toml(readFileSync(join(root, path), 'utf8').split('\n+++\n')[0].slice(4));
      assert.deepEqual(Object.keys(front).filter((key) => !known.has(key)), [], path);
      seen += 1;
    }
    assert.ok(seen > 20, `only ${seen} pages`);
  });

  it('speaks the language it is asked for', () => {
    const title = (lang) => yaml(text(lang)).collections[0].fields[0].label;
    assert.deepEqual(['nb', 'nn', 'en'].map(title), ['Tittel', 'Tittel', 'Title']);
    assert.match(text('nn'), /Øvingar: /);
  });
});

describe('what the CMS saves', () => {
  // As Sveltia CMS takes a file apart and puts it together again (version 0.221: file/parse.js, file/format.js).
  const again = (text) => {
    const { head, body } = text.match(/^\+\+\+\n(?<head>[\s\S]*?)\n\+\+\+(?:\n(?<body>[\s\S]*))?$/).groups;
    const kept = (body ?? '').replace(/^\n/, '');
    return `+++\n${stringify(toml(head)).trim()}\n+++\n${kept ? `\n${kept}\n` : ''}`;
  };
  let copy;
  before(() => {
    copy = join(work, 'site');
    for (const name of ['content', 'exercises', 'themes', 'fagverk.toml']) cpSync(join(root, name), join(copy, name), { recursive: true });
  });

  it('builds the same site, page for page', () => {
    const build = (site, out) => run('build', '--site', site, '--out', join(work, out), '--today', '2026-11-21', '--quiet');
    build(copy, 'before');
    let saved = 0;
    for (const path of [...files(join(copy, 'content')).map((path) => `content/${path}`), ...files(join(copy, 'exercises')).map((path) => `exercises/${path}`)]) {
      const place = join(copy, path);
      const register = /^content\/(glossary|law|helplines)\.toml$/.test(path);
      if (!register && !path.endsWith('.md')) continue;
      const text = readFileSync(place, 'utf8');
      writeFileSync(place, register ? `${stringify(toml(text)).trim()}\n` : again(text));
      saved += 1;
    }
    assert.ok(saved > 20, `only ${saved} files`);
    build(copy, 'after');
    const pages = (out) => files(join(work, out)).filter((path) => path.endsWith('.html'));
    assert.deepEqual(pages('after'), pages('before'));
    const differ = pages('before').filter((path) => !readFileSync(join(work, 'before', path)).equals(readFileSync(join(work, 'after', path))));
    assert.deepEqual(differ, []);
  });
});

describe('the schemas', () => {
  it('are sound to a validator in JavaScript, patterns too', () => {
    const out = join(work, 'schemas');
    run('schema', '--site', root, '--out', out);
    const schemas = files(out).filter((path) => path.endsWith('.schema.json'));
    assert.equal(schemas.length, 11);
    for (const path of schemas) {
      const ajv = new Ajv({ strict: true, keywords: ['x-taplo'], formats: { date: true }, strictRequired: false, strictTypes: false });
      ajv.compile(JSON.parse(readFileSync(join(out, path), 'utf8')));
    }
  });
});
