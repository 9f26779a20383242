// Runs judged queries and measures: nDCG@10, recall@10, MRR, and how often nothing of the first ten is of use.
//
//   node tests/search/judge.mjs own              the queries beside this file, over this repository's own site
//   node tests/search/judge.mjs unseen           queries that nothing was tuned to, over the same site
//   node tests/search/judge.mjs passages FOLDER  queries.tsv and passages/ of another folder; skipped where it is not
//   node tests/search/judge.mjs fresh            queries written before the search was changed, measured after
//   node tests/search/judge.mjs second           queries by a second writer, who saw neither the search nor its words
//   node tests/search/judge.mjs third FOLDER     queries by a third writer over the passages of that folder; looked at for causes
//   node tests/search/judge.mjs fourth FOLDER    the same by a fourth, which are measured and nothing else
//   node tests/search/judge.mjs fifth FOLDER     the same by a fifth, six of each type, which are measured and nothing else
//   … --bare                                     without any hand-written list
//   … --odd, --even                              every other query only: one half to look at, one to measure
//   … --pagefind FILE                            the same queries through that binary of Pagefind's, over the same pages
//   … --explain                                  each query: how it was understood, what it found and what that is worth

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, open, root, temporary } from './engine.mjs';
import { open as openPagefind } from './pagefind.mjs';

/** Word lists, law facts and help lines are many small texts on one page. */
const registers = /^(ordliste|lov|hjelpelinjer)\/$/;

/** One row of a file of queries. */
function query(line) {
  const [id, type, text, ...judged] = line.split('\t');
  const grades = new Map(judged.join(' ').split(/\s+/).filter(Boolean).map((one) => {
    const at = one.lastIndexOf(':');
    return [one.slice(0, at).replace(/^\//, ''), Number(one.slice(at + 1))];
  }));
  return { id, type, text, grades };
}

/** What each result is worth, by the rules of README.md; several hits on one page count once. */
function gains(results, grades) {
  const best = new Map();
  for (const [place, grade] of grades) {
    const page = place.split('#')[0];
    const document = registers.test(page) ? place : page;
    best.set(document, Math.max(best.get(document) ?? 0, grade));
  }
  const seen = new Set();
  const worth = results.map(({ url, anchor }) => {
    const section = anchor ? `${url}#${anchor}` : url;
    const document = registers.test(url) ? section : url;
    if (seen.has(document)) return 0;
    seen.add(document);
    if (anchor) return grades.get(section) ?? (registers.test(url) ? 0 : grades.get(url) ?? 0);
    return (registers.test(url) ? grades.get(url) : best.get(url)) ?? 0;
  });
  return { worth, ideal: [...best.values()].sort((a, b) => b - a).slice(0, 10) };
}

const gained = (grades) => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** Asks every query; gives a row for each type and one for all. */
async function judge(engine, queries, place, explain) {
  const rows = new Map();
  const count = (type, values) => {
    const row = rows.get(type) ?? { queries: 0, ndcg: 0, recall: 0, mrr: 0, nothing: 0, good: 0, weak: 0, none: 0 };
    Object.entries(values).forEach(([name, value]) => { row[name] += value; });
    rows.set(type, row);
  };
  for (const { id, type, text, grades } of queries) {
    const answer = await engine.search(text, { count: 10, explain });
    const said = { queries: 1, [answer.confidence]: 1 };
    // The help lines that a query calls for stand above the results, and are read first.
    const lines = (answer.crisis?.helplines ?? []).map((id) => ({ url: 'hjelpelinjer/', anchor: id, score: '!', cover: '!' }));
    const shown = [...lines, ...answer.results].slice(0, 10);
    if (explain) console.log(`\n${id} ${type}: ${text}  [${answer.confidence} ${answer.cover}]`);
    if (explain) answer.understood?.forEach(({ words, weight, idf, ways }) => console.log(`    ${words.join(' ')} × ${weight}, ${idf}: ${ways.slice(0, 12).join('; ')}`));
    if (explain) console.log(`    wanted: ${[...grades].map(([page, grade]) => `${page}:${grade}`).join(' ') || 'nothing'}`);
    if (!grades.size) {
      if (explain) answer.results.slice(0, 3).forEach(({ url, anchor }) => console.log(`    ${url}#${anchor}`));
      count('no answer', said);
      continue;
    }
    const { worth, ideal } = gains(shown.map((result) => ({ ...result, ...place(result) })), grades);
    const first = worth.findIndex((grade) => grade > 0);
    if (explain) console.log(`    nDCG ${(gained(worth) / gained(ideal)).toFixed(3)}`);
    if (explain) shown.forEach(({ url, anchor, score, cover }, row) => console.log(`    ${worth[row]} ${score} ${cover} ${url}#${anchor}`));
    const values = {
      ...said,
      ndcg: gained(worth) / gained(ideal),
      recall: worth.filter((grade) => grade > 0).length / ideal.length,
      mrr: first < 0 ? 0 : 1 / (first + 1),
      nothing: first < 0 ? 1 : 0,
    };
    count(type, values);
    count('all', values);
  }
  return rows;
}

function print(rows) {
  const names = ['ndcg', 'recall', 'mrr', 'nothing', 'good', 'weak', 'none'];
  console.log(['type'.padEnd(16), 'n'.padStart(4), ...names.map((name) => name.padStart(8))].join(''));
  for (const [type, row] of [...rows].sort(([a], [b]) => (a === 'all') - (b === 'all') || a.localeCompare(b))) {
    console.log([type.padEnd(16), String(row.queries).padStart(4), ...names.map((name) => (row[name] / row.queries).toFixed(3).padStart(8))].join(''));
  }
}

const [set, ...rest] = process.argv.slice(2);
const bare = rest.includes('--bare');
const floors = {
  own: { ndcg: 0.77, nothing: 0.07 },
  passages: { ndcg: 0.8, nothing: 0.04 },
  'passages --bare': { ndcg: 0.7, nothing: 0.04 },
}[bare ? `${set} --bare` : set];

/** The passages as a site: they name no owner, date or theme, so what asks for those is not asked. */
function passages(folder) {
  const site = temporary();
  cpSync(join(folder, 'passages'), join(site, 'content'), { recursive: true });
  mkdirSync(join(site, 'content'), { recursive: true });
  writeFileSync(join(site, 'content/_index.md'), '+++\ntitle = "Passasjer"\n+++\n');
  const settings = 'title = "Passasjer"\n[checks]\n"toml/missing-field" = "allow"\n"content/orphan" = "allow"\n';
  writeFileSync(join(site, 'fagverk.toml'), bare ? `search_vocabulary = false\n${settings}` : settings);
  return site;
}

const own = join(root, 'tests/search');
const otherTexts = ['third', 'fourth', 'fifth'];
const overPassages = ['passages', ...otherTexts].includes(set);
const texts = overPassages && rest.find((one) => !one.startsWith('--'));
const folder = set === 'passages' ? texts : own;
const name = ['unseen', 'fresh', 'second', ...otherTexts].includes(set) ? `${set}.tsv` : 'queries.tsv';
/** One half of the lines, where that is asked for. */
const half = (_, row) => !(rest.includes('--odd') && row % 2) && !(rest.includes('--even') && row % 2 === 0);
if (!folder || !existsSync(join(folder, name)) || (overPassages && !existsSync(join(texts ?? '', 'passages')))) {
  console.log(`skipped: no judged queries or texts in ${(overPassages ? texts : folder) ?? 'any folder given'}`);
} else {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line && !/^(qid\t|#)/.test(line)).filter(half);
  const site = build(overPassages ? passages(texts) : root);
  const place = overPassages ? ({ url }) => ({ url: url.replace(/\/$/, ''), anchor: '' }) : () => ({});
  const other = rest[rest.indexOf('--pagefind') + 1];
  const engine = await (rest.includes('--pagefind') ? openPagefind(site, other) : open(site));
  const rows = await judge(engine, lines.map(query), place, rest.includes('--explain'));
  await engine.close?.();
  print(rows);
  const all = rows.get('all');
  const [ndcg, nothing] = [all.ndcg / all.queries, all.nothing / all.queries];
  if (floors && !engine.close && (ndcg < floors.ndcg || nothing > floors.nothing)) {
    console.log(`below the floor: nDCG@10 ${floors.ndcg} at least, nothing of use for ${floors.nothing} at most`);
    process.exitCode = 1;
  }
}
