// What is exported, held to the types of each engine's own client: settings are put into a program beside the type that
// the engine's client asks for, and the compiler must have nothing to say. A wrong one beside each shows that it would.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { exported, root, twoLanguages, workplace } from './support.mjs';

const place = workplace();
const made = {};
before(() => {
  const site = twoLanguages(place.folder);
  for (const engine of ['opensearch', 'meilisearch', 'typesense']) made[engine] = exported(engine, place.folder, site);
});
after(place.remove);

const options = {
  strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** What the compiler says of a program that holds each value to its type. */
const complaints = (name, imports, values) => {
  const program = [...imports, ...values.map(([value, type], row) => `export const value${row} = ${JSON.stringify(value, null, 1)} satisfies ${type};`)];
  // Among the packages, so that they are found.
  const file = join(root, 'tests/node_modules', `.fagverk-${process.pid}-${name}.mts`);
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  const exists = host.fileExists;
  host.readFile = (path) => (path === file ? program.join('\n') : read(path));
  host.fileExists = (path) => path === file || exists(path);
  const own = host.getSourceFile;
  host.getSourceFile = (path, target, ...more) => (path === file ? ts.createSourceFile(path, program.join('\n'), target, true) : own(path, target, ...more));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((told) => ts.flattenDiagnosticMessageText(told.messageText, '\n').slice(0, 600));
};

/** Lists of plain texts are looked through here, and shortened for the compiler, which takes its time for long ones. */
const short = (value) => {
  if (Array.isArray(value)) {
    if (value.length > 40 && typeof value[0] === 'string') assert.ok(value.every((one) => typeof one === 'string'));
    return value.slice(0, 40).map(short);
  }
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).slice(0, 400).map(([name, one]) => [name, short(one)]));
  return value;
};

/** What a search template becomes when it is filled in. */
const filled = (source, values) => JSON.parse(source
  .replaceAll('{{q}}', JSON.stringify(values.q).slice(1, -1))
  .replace('{{count}}{{^count}}10{{/count}}', String(values.count ?? 10)));

/** Each wrong value is refused, and each right one is not. */
const holds = (name, imports, right, wrong) => {
  assert.deepEqual(complaints(name, imports, right), []);
  for (const [row, pair] of wrong.entries()) assert.notDeepEqual(complaints(`${name}-${row}`, imports, [pair]), [], `${JSON.stringify(pair).slice(0, 200)} is taken for right`);
};

const langs = ['nb', 'nn'];
const changed = (value, change) => { const copy = structuredClone(value); change(copy); return copy; };

describe('OpenSearch', () => {
  it('takes index, question and documents', () => {
    const { json, lines } = made.opensearch;
    const index = short(json('nb/index.json'));
    const question = filled(json('nb/template.json').script.source, { q: 'kastet "ut"\\', count: 20 });
    const asked = question.query.bool.should.flatMap((one) => Object.values(one)).map((one) => one.query ?? one.bets?.value ?? one.fold.query);
    assert.deepEqual([...new Set(asked)], ['kastet "ut"\\']);
    assert.equal(question.size, 20);
    const imports = [
      "import type { Indices_Create_RequestBody } from '@opensearch-project/opensearch/api/indices/create.js';",
      "import type { Search_RequestBody } from '@opensearch-project/opensearch/api/_core/search.js';",
      "import type { StoredScript } from '@opensearch-project/opensearch/api/_types/_common.js';",
      "import type { OperationContainer } from '@opensearch-project/opensearch/api/_types/_core.bulk.js';",
    ];
    holds('opensearch', imports, [
      ...langs.map((lang) => [short(json(`${lang}/index.json`)), 'Indices_Create_RequestBody']),
      // The client's type of this one aggregation knows no field, which is what it is an aggregation of.
      [changed(question, (one) => { delete one.aggs.pages.cardinality.field; }), 'Search_RequestBody'],
      ...langs.map((lang) => [json(`${lang}/template.json`), '{ script: StoredScript }']),
      [lines('nb')[0], 'OperationContainer'],
    ], [
      [changed(index, (one) => { one.settings.analysis.filter.fagverk_cut.min_word_size = 'seven'; }), 'Indices_Create_RequestBody'],
      [changed(index, (one) => { one.mappings.properties.title.type = 'texts'; }), 'Indices_Create_RequestBody'],
      [changed(question, (one) => { one.collapse = 'page'; }), 'Search_RequestBody'],
    ]);
  });

  it('finds every analyzer and filter that is named, and every field that is asked or sent', () => {
    for (const lang of langs) {
      const { settings: { analysis }, mappings: { properties } } = made.opensearch.json(`${lang}/index.json`);
      const builtIn = ['lowercase', 'scandinavian_folding', 'asciifolding', 'remove_duplicates'];
      const named = Object.values(analysis.analyzer).flatMap((one) => one.filter).concat(analysis.normalizer.fagverk_whole.filter);
      assert.deepEqual(named.filter((name) => !builtIn.includes(name) && !analysis.filter[name]), []);
      assert.deepEqual(Object.keys(analysis.filter).filter((name) => !named.includes(name)), [], 'no filter is there for nothing');
      const question = filled(made.opensearch.json(`${lang}/template.json`).script.source, { q: 'x' });
      const text = JSON.stringify(question);
      const analyzers = [...text.matchAll(/"analyzer":"(\w+)"/g), ...JSON.stringify(properties).matchAll(/"(?:search_)?analyzer":"(\w+)"/g)].map((one) => one[1]);
      assert.deepEqual(analyzers.filter((name) => !analysis.analyzer[name]), []);
      const fields = [...question._source, ...question.query.bool.should.flatMap((one) => one.multi_match?.fields ?? []).map((field) => field.split('^')[0])];
      assert.deepEqual(fields.filter((field) => !properties[field]), []);
      const sent = made.opensearch.lines(lang).filter((line) => !line.index);
      assert.ok(sent.length > 1);
      const kinds = { keyword: 'string', text: 'string', integer: 'number', date: 'string' };
      for (const document of sent) {
        for (const [name, value] of Object.entries(document)) {
          assert.ok(properties[name], `${name} is not in the mapping`);
          for (const one of [value].flat()) assert.equal(typeof one, kinds[properties[name].type], name);
        }
      }
    }
  });
});

describe('Meilisearch', () => {
  it('takes settings, question and documents', () => {
    const { json } = made.meilisearch;
    const settings = short(json('nb/settings.json'));
    const imports = ["import type { Settings, SearchParams } from 'meilisearch';"];
    holds('meilisearch', imports, [
      ...langs.map((lang) => [short(json(`${lang}/settings.json`)), 'Settings']),
      ...langs.map((lang) => [json(`${lang}/search.json`), 'SearchParams']),
    ], [
      [changed(settings, (one) => { one.stopWords = 'og'; }), 'Settings'],
      [changed(settings, (one) => { one.typoTolerance.enable = true; }), 'Settings'],
      [changed(json('nb/search.json'), (one) => { one.matchingStrategy = 'most'; }), 'SearchParams'],
    ]);
  });

  it('gets ids that it allows, and fields that it knows', () => {
    for (const lang of langs) {
      const settings = made.meilisearch.json(`${lang}/settings.json`);
      const documents = made.meilisearch.lines(lang);
      const known = new Set(documents.flatMap((document) => Object.keys(document)));
      const named = [...settings.searchableAttributes, ...settings.typoTolerance.disableOnAttributes, settings.distinctAttribute, ...made.meilisearch.json(`${lang}/search.json`).attributesToCrop];
      assert.deepEqual(named.filter((field) => !known.has(field)), []);
      assert.deepEqual(documents.filter((document) => !/^[\w-]{1,511}$/.test(document.id)), []);
      assert.ok(Object.values(settings.synonyms).every((to) => to.length && to.every((one) => typeof one === 'string')));
    }
  });
});

describe('Typesense', () => {
  it('takes collection, synonyms, curations, stop words and question', () => {
    const { json } = made.typesense;
    const imports = [
      "import type { CollectionCreateSchema } from 'typesense/lib/Typesense/Collections.js';",
      "import type { SynonymSetCreateSchema } from 'typesense/lib/Typesense/SynonymSets.js';",
      "import type { CurationSetUpsertSchema } from 'typesense/lib/Typesense/CurationSets.js';",
      "import type { StopwordCreateSchema } from 'typesense/lib/Typesense/Stopwords.js';",
      "import type { SearchParams } from 'typesense/lib/Typesense/Types.js';",
    ];
    const preset = json('nb/preset.json');
    const types = { collection: 'CollectionCreateSchema', synonyms: 'SynonymSetCreateSchema', curations: 'CurationSetUpsertSchema', stopwords: 'StopwordCreateSchema', preset: '{ value: SearchParams<Record<string, unknown>> }' };
    holds('typesense', imports, langs.flatMap((lang) => Object.entries(types).map(([name, type]) => [short(json(`${lang}/${name}.json`)), type])), [
      [changed(json('nb/collection.json'), (one) => { one.fields[0].type = 'text'; }), types.collection],
      [changed(short(json('nb/curations.json')), (one) => { one.items[0].rule.match = 'whole'; }), types.curations],
      [changed(preset, (one) => { one.value.per_page = '10'; }), types.preset],
    ]);
  });

  it('gets documents of the kinds that it was told of', () => {
    for (const lang of langs) {
      const { fields } = made.typesense.json(`${lang}/collection.json`);
      const { value } = made.typesense.json(`${lang}/preset.json`);
      const of = new Map(fields.map((field) => [field.name, field]));
      assert.equal(value.query_by.split(',').length, value.query_by_weights.split(',').length);
      const named = [...value.query_by.split(','), ...value.include_fields.split(','), value.group_by];
      assert.deepEqual(named.filter((name) => !of.has(name)), []);
      assert.ok(of.get(value.group_by).facet, 'only a facet can be grouped by');
      const is = { string: (one) => typeof one === 'string', int32: Number.isInteger, 'string[]': (one) => Array.isArray(one) && one.every((each) => typeof each === 'string') };
      const documents = made.typesense.lines(lang);
      for (const document of documents) {
        for (const field of fields) assert.ok(field.name in document ? is[field.type](document[field.name]) : field.optional, `${field.name}: ${document[field.name]}`);
        assert.deepEqual(Object.keys(document).filter((name) => name !== 'id' && !of.has(name)), []);
      }
      const ids = new Set(documents.map((document) => document.id));
      for (const { rule, includes } of made.typesense.json(`${lang}/curations.json`).items) assert.ok(includes.every(({ id }) => ids.has(id)), rule.query);
    }
  });
});

describe('the box', () => {
  it('shows what an engine has, by the names that it has', () => {
    const script = readFileSync(join(root, 'themes/fagverk/assets/js/search/page.js'), 'utf8');
    const allowed = new RegExp(script.match(/\/(\^.*\$)\/\.test\(one\.url\)/)[1]);
    const shown = script.match(/const result = \(given\) => \(\{([\s\S]*?)\}\);/)[1].match(/given\.(\w+)/g).map((name) => name.slice(6));
    assert.ok(shown.includes('anchor') && shown.includes('trail'), shown.join());
    const asked = made.typesense.json('nb/preset.json').value.include_fields.split(',');
    // What is found of a text is made of what the engine marks in it.
    assert.deepEqual([...new Set(shown)].filter((name) => name !== 'excerpt' && !asked.includes(name)), []);
    for (const document of langs.flatMap((lang) => made.typesense.lines(lang))) {
      assert.match(document.url, allowed);
      assert.ok(document.title);
      for (const mark of ['⟦', '⟧']) assert.ok(!document.body.includes(mark), 'a text has the letters that mark a hit');
    }
  });
});
