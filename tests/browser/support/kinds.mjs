// Which pages stand for every kind of page there is. A kind that no page stands for is an error, not a gap.

import { read } from './site.mjs';

/** The kinds that the project's own site has one page or more of. Lists have one kind in the markup and four in the address. */
const ownKinds = {
  home: /^home$/,
  section: /^section$/,
  exercise: /^exercise$/,
  pack: /^pack$/,
  show: /^show$/,
  compose: /^compose$/,
  theme: /^listing tema\//,
  audience: /^listing for\//,
  phase: /^listing fase\//,
  time: /^listing tid\//,
  az: /^az$/,
  search: /^search$/,
  glossary: /^glossary$/,
  law: /^law$/,
  helplines: /^helplines$/,
  offline: /^offline$/,
  'not-found': /^not-found$/,
  page: /^page$/,
};

/** What only the fixture has. */
const fixturePages = {
  redirect: 'gammel-adresse/index.html',
  'guide-everything': 'prove/alt/index.html',
  'guide-expired': 'prove/utgatt/index.html',
  'exercise-everything': 'ovelser/prove/alt/index.html',
  'guide-nynorsk': 'nn/prove/kort/index.html',
  'glossary-avoid': 'ordliste/index.html',
  'az-nynorsk': 'nn/a-a/index.html',
};

/** Every kind of page: its name, which site it is in, its file and its address under the base path. */
export function pageKinds(sites) {
  const all = sites.own.pages.map((file) => describe(sites.own, file));
  const guides = all.filter((page) => page.kind === 'guide');
  if (guides.length < 4) throw new Error(`four guides at least, not ${guides.length}`);
  const own = Object.entries(ownKinds).map(([name, pattern]) => [name, longest(name, all, pattern)]);
  const fixture = Object.entries(fixturePages).map(([name, file]) => {
    if (!sites.fixture.pages.includes(file)) throw new Error(`the fixture has no ${file}`);
    return [name, { file }];
  });
  return [
    ...guides.map(({ file }) => kind(`guide-${file.split('/').at(-2)}`, 'own', file)),
    ...own.map(([name, { file }]) => kind(name, 'own', file)),
    ...fixture.map(([name, { file }]) => kind(name, 'fixture', file)),
  ];
}

/** The kinds a reader stays on: all but the redirect. */
export function readKinds(sites) {
  return pageKinds(sites).filter((page) => page.name !== 'redirect');
}

function kind(name, site, file) {
  return { name, site, file, path: file.replace(/(^|\/)index\.html$/, '$1') };
}

function describe(site, file) {
  const html = read(site, file);
  const [, kind = ''] = /<body class="?kind-([a-z-]+)/.exec(html) ?? [];
  return { file, kind, length: html.length };
}

/** The longest page has the most that can be wrong. */
function longest(name, pages, pattern) {
  const fitting = pages.filter((page) => pattern.test(page.kind) || pattern.test(`${page.kind} ${page.file}`));
  if (!fitting.length) throw new Error(`the own site has no page of the kind ${name}`);
  return fitting.reduce((best, page) => (page.length > best.length ? page : best));
}
