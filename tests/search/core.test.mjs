// The search's core: words, spellings, what a query is taken to mean, and what no query may do.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { at, build, core, open, root, temporary } from './engine.mjs';

let folder;
let engine;
before(async () => {
  folder = build(root);
  engine = await open(folder);
});

const found = async (query, options) => (await engine.search(query, options)).results.map(({ url, anchor }) => (anchor ? `${url}#${anchor}` : url));

describe('words', () => {
  it('differ by a letter more, less, other or swapped', () => {
    assert.equal(core.distance('utkastelse', 'utkatselse', 2), 1);
    assert.equal(core.distance('husleie', 'husleige', 2), 1);
    assert.equal(core.distance('bolig', 'recovery', 2), 3, 'more than was asked is not told apart');
  });
});

describe('a query', () => {
  for (const [query, page] of [
    ['utkastelse', 'bolig/varsel-om-utkastelse/'],
    ['kastet ut', 'bolig/varsel-om-utkastelse/'],
    ['utkatselse', 'ordliste/#utkastelse'],
    ['Utkastelsen', 'bolig/varsel-om-utkastelse/'],
    ['recovery i praksis', 'recovery/recovery-i-praksis/'],
    ['utbrendthet', 'arbeidsmiljo/varselsignaler-pa-utbrenthet/'],
    ['hva gjør jeg når jeg får varsel om utkastelse', 'bolig/varsel-om-utkastelse/'],
    ['husleieloven § 9-8', 'lov/'],
    ['9-8', 'lov/'],
    ['116117', 'hjelpelinjer/'],
    ['116 117', 'hjelpelinjer/'],
    ['housing first', 'bolig/housing-first-kjerneprinsipper/'],
    ['bolig-sosial', ''],
    ['kommunalbolig', ''],
  ]) {
    it(`finds: ${query}`, async () => {
      const places = await found(query);
      assert.ok(places.length && places.slice(0, 5).some((place) => place.startsWith(page)), `${query}: ${places}`);
    });
  }

  it('is taken as it stands in quotation marks', async () => {
    assert.ok((await found('utkatselse')).length > 0);
    assert.equal((await found('"utkatselse"')).length, 0);
    for (const result of (await engine.search('"depositum"')).results) assert.match(JSON.stringify(result), /depositum/i);
  });

  it('is corrected only when nothing else is found, and says so', async () => {
    assert.deepEqual((await engine.search('utkatselse')).corrected, [['utkatselse', 'utkastelse']]);
    assert.equal((await engine.search('utkastelse')).corrected, undefined);
  });

  it('takes no word of the language for another misspelt', async () => {
    const answer = await engine.search('natt');
    assert.equal(answer.corrected, undefined);
  });

  it('leads to a question of an exercise by its own address', async () => {
    assert.equal((await found('fryktkart'))[0], 'ovelser/recovery/brukermedvirkning-hos-oss/#e');
  });

  it('in nynorsk finds bokmål by spelling alone', async () => {
    const site = temporary();
    mkdirSync(join(site, 'content'), { recursive: true });
    writeFileSync(join(site, 'fagverk.toml'), 'title = "Prøve"\nsearch_vocabulary = false\n[checks]\n"toml/missing-field" = "allow"\n');
    writeFileSync(join(site, 'content/_index.md'), '+++\ntitle = "Prøve"\n+++\n');
    const words = { verksemda: 'virksomheten', lovbrot: '', skulegangen: 'skolegangen', draumane: 'drømmene', innleggingar: 'innleggelser', sjukeheim: 'sykehjem', varsemd: 'varsomhet' };
    for (const [row, word] of Object.values(words).entries()) {
      writeFileSync(join(site, `content/p${row}.md`), `+++\ntitle = "Side ${'abcdefg'[row]}"\n+++\n\nHer står det litt om ${word || 'været'}.\n`);
    }
    const small = await open(build(site));
    for (const [row, [nynorsk, bokmal]] of Object.entries(words).entries()) {
      const { results } = await small.search(nynorsk);
      assert.equal(results[0]?.url, bokmal ? `p${row}/` : undefined, `${nynorsk}: ${JSON.stringify(results)}`);
    }
  });

  it('that nothing answers gets no answer', async () => {
    for (const query of ['oppskrift på vafler', 'fotballresultater', 'xqzwv']) {
      const answer = await engine.search(query);
      assert.notEqual(answer.confidence, 'good', query);
    }
    assert.deepEqual((await engine.search('xqzwv')).results, []);
  });

  it('of small words only is not empty', async () => assert.ok((await engine.search('hva er')) !== null));

  it('in a crisis gets the help lines first', async () => {
    assert.ok((await engine.search('jeg tenker på selvmord')).crisis.helplines.length > 0);
    assert.ok((await engine.search('kastet ut i dag')).crisis.helplines.length > 0);
    assert.equal((await engine.search('depositum')).crisis, undefined);
  });

  it('leaves what its filters leave', async () => {
    const all = await engine.search('bolig', { count: 100 });
    const some = await engine.search('bolig', { count: 100, filters: { kind: ['exercise'] } });
    assert.ok(some.results.length > 0 && some.results.length < all.results.length);
    assert.ok(some.results.every(({ kind }) => kind === 'exercise'));
  });
});

describe('bad input', () => {
  for (const [name, query] of Object.entries({
    empty: '', spaces: '  \n ', 'one letter': 'b', long: 'husleie '.repeat(1250), 'long word': 'x'.repeat(10_000), signs: '.*+?^${}()|[]\\',
    html: '<img src=x onerror=alert(1)>', emoji: '🏠🏠', rtl: 'مرحبا بالعالم', nfd: 'pa\u030aro\u0308rende', proto: '__proto__ constructor toString',
    quotes: '"""«»“', nul: 'a\u0000b', surrogate: 'a\ud800b',
  })) {
    it(`is no error: ${name}`, async () => {
      const answer = await engine.search(query);
      assert.ok(Array.isArray(answer.results));
      assert.ok(['good', 'weak', 'none'].includes(answer.confidence));
    });
  }

  it('in a file that is not there is told', async () => {
    const missing = core.open({ load: async (name) => { throw new Error(name); }, text: String });
    await assert.rejects(missing, /index/);
  });

  it('in an index of another form is told', async () => {
    const other = core.open({ load: async () => '{"form":0}', text: String });
    await assert.rejects(other, /another build/);
  });
});

describe('waiting', () => {
  /* An engine whose files come from far away: all that is asked for while it waits comes at once. */
  const far = async (work) => {
    const line = { waits: 0, asked: [], under: [] };
    const load = (name) => new Promise((done) => {
      line.asked.push(name);
      line.under.push(() => done(at(folder, name)));
      if (line.under.length === 1) setImmediate(() => { line.waits++; line.under.splice(0).forEach((come) => come()); });
    });
    await work(await core.open({ load, text: (bytes) => Buffer.from(bytes).toString('utf8') }), line);
  };

  for (const query of ['utkastelse', 'hva gjør jeg når jeg ikke får betalt husleia', 'jobb støtte', 'husleigekontrakt', 'utkatselse']) {
    it(`is for all that is needed at once, not for one file after the other: ${query}`, () => far(async (engine, line) => {
      await engine.search(query);
      assert.ok(line.asked.length > 25 && line.waits <= 11, `${line.asked.length} files in ${line.waits} rounds`);
    }));
  }

  it('is over before a query is sent, for what its words are looked up in', () => far(async (engine, line) => {
    const lookedUp = () => line.asked.filter((name) => /^[vw]/.test(name)).length;
    await engine.ready('ubetalt husl');
    const before = lookedUp();
    assert.ok(before >= 3);
    assert.ok(!line.asked.some((name) => /^[pqt]/.test(name)), 'no list and no text: nobody has asked yet');
    await engine.ready('ubetalt husleie');
    assert.equal(lookedUp(), before);
  }));

  it('fetches nothing for a letter or two', () => far(async (engine, line) => {
    const before = line.asked.length;
    await engine.ready('hu');
    await engine.ready('');
    assert.equal(line.asked.length, before);
  }));
});

describe('weight', () => {
  it('the runtime is 10 KB at most', () => {
    const scripts = join(folder, 'assets/js/search');
    const size = (file) => gzipSync(readFileSync(join(scripts, file))).length;
    const [runtime, page] = [readdirSync(scripts).filter((file) => !/^page/.test(file)), readdirSync(scripts).filter((file) => /^page/.test(file))]
      .map((files) => files.reduce((sum, file) => sum + size(file), 0));
    assert.ok(runtime <= 10 * 1024, `core and loader: ${runtime} bytes`);
    assert.ok(page <= 4 * 1024, `the results page's own: ${page} bytes`);
  });

  it('a first search is 60 KB at most, a later one 40 KB', async () => {
    let bytes = 0;
    const own = await open(folder, { sent: (text) => { bytes += gzipSync(text).length; } });
    const sizes = [];
    for (const query of ['husleie', 'hva gjør jeg når jeg ikke får betalt husleia', 'recovery', 'utbrent', 'depositum']) {
      await own.search(query);
      sizes.push(bytes);
      bytes = 0;
    }
    const [first, ...later] = sizes;
    assert.ok(first <= 50 * 1024, `first: ${first} bytes beside the runtime`);
    assert.ok(later.sort((a, b) => a - b)[Math.floor(later.length / 2)] <= 40 * 1024, `later: ${later}`);
  });
});
