// The loader of each engine, run against a server that pretends to be the engine: after every single request, what readers
// ask is there whole, or has never been there; and whichever request fails, the script says so and leaves it so.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exported, twoLanguages, workplace } from './support.mjs';

const place = workplace();
const servers = [];
const langs = ['nb', 'nn'];
let site;
before(() => {
  site = twoLanguages(place.folder);
  // A clock that never shows the same second twice.
  const bin = join(place.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'date'), `#!/bin/sh\nn=$(cat ${bin}/n 2>/dev/null || echo 20260101000000)\nn=$((n + 1))\necho $n > ${bin}/n\necho $n\n`);
  chmodSync(join(bin, 'date'), 0o755);
});
after(() => {
  for (const server of servers) { server.close(); server.closeAllConnections(); }
  place.remove();
});

const lines = (body) => body.trimEnd().split('\n').map((line) => JSON.parse(line));
const no = (code, text = '{"error":"no"}') => ({ code, text });

/** What each engine does with a request; `live` gives the documents that readers of a language are given. */
const engines = {
  opensearch: () => {
    const indexes = new Map();
    const aliases = new Map();
    const scripts = new Map();
    return {
      left: () => [...indexes.keys()],
      live: (lang) => indexes.get(aliases.get(`fagverk-${lang}`)),
      question: (lang) => scripts.get(`fagverk-${lang}`),
      authorization: ['authorization', `Basic ${Buffer.from('bruker:pass ord').toString('base64')}`],
      answer(method, path, body) {
        const [, first, second, third] = path.split('?')[0].split('/');
        if (first === '_aliases') {
          const { actions } = JSON.parse(body);
          for (const { add, remove } of actions) {
            if (!indexes.has((add ?? remove).index)) return no(404);
            if (remove && aliases.get(remove.alias) !== remove.index) return no(404);
          }
          for (const { add, remove } of actions) if (add) aliases.set(add.alias, add.index); else aliases.delete(remove.alias);
          return { acknowledged: true };
        }
        if (first === '_cat') return { code: 200, text: aliases.has(third) ? `${aliases.get(third)} \n` : '' };
        if (first === '_scripts') return scripts.set(second, JSON.parse(body)) && { acknowledged: true };
        if (method === 'PUT') {
          if (indexes.has(first)) return no(400);
          JSON.parse(body);
          indexes.set(first, []);
          return { acknowledged: true };
        }
        if (!indexes.has(first)) return no(404);
        if (method === 'DELETE') return indexes.delete(first) && { acknowledged: true };
        if (second === '_bulk') {
          const sent = lines(body);
          const documents = sent.filter((_, row) => row % 2);
          const errors = sent.some((line, row) => (row % 2 === 0) !== Boolean(line.index));
          indexes.get(first).push(...documents);
          return { took: 3, errors, items: documents.map(() => ({ index: { status: 201 } })) };
        }
        return { count: indexes.get(first).length, _shards: { total: 1, successful: 1, failed: 0 } };
      },
      refused: { path: /_bulk/, answer: { took: 3, errors: true, items: [{ index: { status: 400 } }] } },
    };
  },
  meilisearch: () => {
    const indexes = new Map();
    const tasks = new Map();
    const task = (status) => {
      tasks.set(tasks.size, status);
      return { taskUid: tasks.size - 1, indexUid: 'x', status: 'enqueued', type: 'x', enqueuedAt: '2026-11-21T00:00:00Z' };
    };
    return {
      left: () => [...indexes.keys()],
      live: (lang) => indexes.get(`fagverk-${lang}`)?.documents,
      question: (lang) => indexes.get(`fagverk-${lang}`)?.settings,
      authorization: ['authorization', 'Bearer bruker:pass ord'],
      answer(method, path, body) {
        const [, first, uid, what] = path.split('/');
        if (first === 'tasks') {
          return tasks.has(Number(uid)) ? { uid: Number(uid), batchUid: 1, indexUid: 'x', status: tasks.get(Number(uid)), details: { receivedDocuments: 3 }, error: null } : no(404);
        }
        if (first === 'swap-indexes') {
          const pairs = JSON.parse(body).map(({ indexes: pair }) => pair);
          if (pairs.flat().some((name) => !indexes.has(name))) return task('failed');
          for (const [a, b] of pairs) { const kept = indexes.get(a); indexes.set(a, indexes.get(b)); indexes.set(b, kept); }
          return task('succeeded');
        }
        if (method === 'POST' && !uid) {
          const { uid: name, primaryKey } = JSON.parse(body);
          if (indexes.has(name)) return task('failed');
          indexes.set(name, { primaryKey, documents: [], settings: null });
          return task('succeeded');
        }
        if (!indexes.has(uid)) return no(404);
        if (method === 'DELETE') return indexes.delete(uid) && task('succeeded');
        if (method === 'PATCH') { indexes.get(uid).settings = JSON.parse(body); return task('succeeded'); }
        if (what === 'documents') { indexes.get(uid).documents.push(...lines(body)); return task('succeeded'); }
        if (what === 'stats') return { numberOfDocuments: indexes.get(uid).documents.length, isIndexing: false, fieldDistribution: { title: 3 } };
        return { uid, primaryKey: 'id' };
      },
      refused: { path: /^\/tasks\/1$/, answer: { uid: 1, status: 'failed', error: { code: 'invalid_document_id' } } },
    };
  },
  typesense: () => {
    const collections = new Map();
    const aliases = new Map();
    const sets = new Map();
    return {
      left: () => [...collections.keys()],
      live: (lang) => collections.get(aliases.get(`fagverk-${lang}`)),
      question: (lang) => sets.get(`/presets/fagverk-${lang}`),
      authorization: ['x-typesense-api-key', 'bruker:pass ord'],
      answer(method, path, body) {
        const [, first, name, what] = path.split('?')[0].split('/');
        if (first === 'aliases') {
          if (method === 'GET') return aliases.has(name) ? { name, collection_name: aliases.get(name) } : no(404);
          const to = JSON.parse(body).collection_name;
          if (!collections.has(to)) return no(400);
          aliases.set(name, to);
          return { name, collection_name: to };
        }
        if (first !== 'collections') {
          if (method === 'DELETE') return sets.delete(`/${first}/${name}`) ? {} : no(404);
          assert.doesNotMatch(body, /@\w+@/);
          if (first === 'presets' && !sets.has(`/stopwords/${JSON.parse(body).value.stopwords}`)) return no(400);
          sets.set(`/${first}/${name}`, JSON.parse(body));
          return {};
        }
        if (!name) {
          const collection = JSON.parse(body);
          const missing = [...collection.synonym_sets.map((set) => `/synonym_sets/${set}`), ...collection.curation_sets.map((set) => `/curation_sets/${set}`)].some((set) => !sets.has(set));
          if (missing || collections.has(collection.name)) return no(400);
          collections.set(collection.name, []);
          return { code: 201, text: '{}' };
        }
        if (!collections.has(name)) return no(404);
        if (method === 'DELETE') return collections.delete(name) && {};
        if (what === 'documents') {
          const sent = lines(body);
          collections.get(name).push(...sent);
          return { code: 200, text: sent.map(() => '{"success":true}').join('\n') };
        }
        return { name, num_documents: collections.get(name).length, fields: [] };
      },
      refused: { path: /documents\/import/, answer: { code: 200, text: '{"success":true}\n{"success":false,"error":"no","document":"{}"}' } },
    };
  },
};

/** Starts a server for an engine; `fault` may answer in its place. */
async function pretend(engine, watch) {
  const state = { fault: () => undefined, asked: [] };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    state.asked.push({ method: request.method, path: request.url, headers: request.headers });
    const given = state.fault(request.method, request.url, state.asked.length) ?? engine.answer(request.method, request.url, Buffer.concat(parts).toString());
    watch();
    response.writeHead(given.code ?? 200, { 'content-type': 'application/json' });
    response.end(given.text ?? JSON.stringify(given));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  servers.push(server);
  return { state, url: `http://127.0.0.1:${server.address().port}` };
}

const load = (out, env) => new Promise((resolve) => {
  const run = spawn('sh', [join(out, 'load.sh')], { env: { PATH: `${join(place.folder, 'bin')}:${process.env.PATH}`, SEARCH_WAIT: '0.05', ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  run.stderr.on('data', (part) => { said += part; });
  run.on('close', (code) => resolve({ code, said }));
});

for (const [name, make] of Object.entries(engines)) {
  describe(`load.sh for ${name}`, () => {
    let made;
    let count;
    before(() => {
      made = exported(name, place.folder, site);
      count = Object.fromEntries(made.json('fagverk-export.json').languages.map(({ lang, documents }) => [lang, documents]));
    });

    /** An engine, with what must be true after each of its requests. */
    const running = async () => {
      const engine = make();
      const seen = { loaded: false };
      const server = await pretend(engine, () => {
        if (!seen.loaded) return;
        for (const lang of langs) seen.broken ??= engine.live(lang)?.length === count[lang] ? undefined : `${lang}: ${engine.live(lang)?.length}`;
      });
      return { engine, seen, ...server };
    };

    it('loads everything, and a second time with no moment without it', async () => {
      const { engine, seen, state, url } = await running();
      const env = { SEARCH_URL: `${url}/`, SEARCH_KEY: 'bruker:pass ord' };
      for (const time of ['first', 'second', 'third']) {
        const { code, said } = await load(made.out, env);
        assert.equal(code, 0, `${time}: ${said}`);
        seen.loaded = true;
        for (const lang of langs) {
          assert.equal(engine.live(lang).length, count[lang]);
          assert.ok(engine.question(lang));
        }
        assert.equal(engine.left().length, langs.length, 'what was replaced is gone');
      }
      assert.equal(seen.broken, undefined);
      const [header, value] = engine.authorization;
      assert.ok(state.asked.every(({ headers }) => headers[header] === value));
    });

    it('says so when any request fails, and leaves what was there whole', async () => {
      const { engine, seen, state, url } = await running();
      assert.equal((await load(made.out, { SEARCH_URL: url })).code, 0);
      seen.loaded = true;
      state.asked = [];
      assert.equal((await load(made.out, { SEARCH_URL: url })).code, 0);
      const requests = state.asked.map(({ method, path }) => `${method} ${path}`);
      // What is removed in the end is no longer in use, and may be left.
      const steps = requests.findLastIndex((request) => !request.startsWith('DELETE') && !/^GET \/(tasks|indexes)/.test(request)) + 1;
      assert.ok(steps > 8, requests.join('\n'));
      for (let step = 1; step <= steps; step += 1) {
        state.asked = [];
        state.fault = (method, path, row) => (row === step ? no(500) : undefined);
        const { code, said } = await load(made.out, { SEARCH_URL: url });
        assert.notEqual(code, 0, `${requests[step - 1]} fails and nothing is said`);
        assert.match(said, /load\.sh: .* gave 500/);
        assert.equal(seen.broken, undefined, `${requests[step - 1]} fails`);
      }
      state.fault = () => undefined;
      assert.equal((await load(made.out, { SEARCH_URL: url })).code, 0, 'and the next run mends it');
      for (const lang of langs) assert.equal(engine.live(lang).length, count[lang]);
    });

    it('believes no yes when documents were refused or are missing', async () => {
      const { engine, state, url } = await running();
      state.fault = (method, path) => (engine.refused.path.test(path) ? engine.refused.answer : undefined);
      const refused = await load(made.out, { SEARCH_URL: url });
      assert.notEqual(refused.code, 0);
      state.fault = () => undefined;
      writeFileSync(join(made.out, 'load.sh'), made.text('load.sh').replace(`nn:${count.nn}`, `nn:${count.nn + 1}`));
      const missing = await load(made.out, { SEARCH_URL: url });
      assert.notEqual(missing.code, 0);
      assert.match(missing.said, new RegExp(`${count.nn + 1} documents were sent and ${count.nn} are there`));
      assert.ok(langs.every((lang) => !engine.live(lang)), 'neither language took its place');
      made = exported(name, place.folder, site);
    });

    it('wants an address and a plain prefix', async () => {
      assert.notEqual((await load(made.out, {})).code, 0);
      const { code, said } = await load(made.out, { SEARCH_URL: 'http://127.0.0.1:9', SEARCH_PREFIX: 'Fag/verk' });
      assert.equal(code, 2, said);
      const nobody = await load(made.out, { SEARCH_URL: 'http://127.0.0.1:9' });
      assert.match(nobody.said, /no answer from/);
      assert.notEqual(nobody.code, 0);
    });
  });
}
