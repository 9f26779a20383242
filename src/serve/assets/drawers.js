/* What stands in the drawers of the preview's panel: problems, the editor's bar in full, ways of looking at the page.
   Drawn from what the server tells of the page, and from nothing else. */
(() => {
  'use strict';
  const preview = window.fagverkPreview;
  const { el, own, looks } = preview;

  /* A fix: the lines it changes once they are asked for, and then a button that makes it. */
  preview.fixes = new Map();
  const line = (words, { kind, line: number, text }) => {
    const name = { old: 'del', new: 'ins', same: 'p' }[kind];
    const says = { old: words['fix-old'], new: words['fix-new'] }[kind];
    return el(name, { class: `line ${kind}` },
      says && el('span', { class: 'unseen' }, `${says}: `),
      el('span', { class: 'number', 'aria-hidden': 'true' }, `${number} ${{ old: '−', new: '+', same: ' ' }[kind]}`),
      el('code', {}, text));
  };
  const fix = (words, one) => {
    const shown = preview.fixes.get(one.mend);
    const button = (what, word) => el('button', { type: 'button', id: `${what}-${one.mend}`, [`data-${what}`]: one.mend }, word);
    if (!shown) return [el('p', { class: 'buttons' }, button('show-fix', words['fix-show']))];
    return [
      shown.rows && el('div', { class: 'lines', role: 'group', 'aria-label': shown.file }, ...shown.rows.map((row) => line(words, row))),
      shown.said && el('p', {}, el('strong', {}, shown.said)),
      el('p', { class: 'buttons' }, shown.rows && button('make-fix', words['fix-make']), button('leave-fix', words['fix-leave'])),
    ];
  };

  /* What a message quotes is set as what it is, without the marks that a terminal needs. */
  const quoted = (text) => text.split('`').map((part, row) => (row % 2 ? el('code', {}, part) : part));

  const problem = (words, one) => {
    const place = one.file && `${one.file}:${one.line}:${one.column}`;
    const { before, marked, after } = one.excerpt ?? {};
    return el('li', { class: one.severity },
      el('p', {}, el('strong', {}, `${words[one.severity]}: `), ...quoted(one.message), ' ', el('code', { class: 'code' }, one.code)),
      place && el('p', {}, one.open ? el('a', { href: one.open }, place) : el('code', {}, place)),
      one.excerpt && el('pre', {}, el('code', {}, before, el('mark', {}, marked), after)),
      ...one.help.map((help) => el('p', { class: 'help' }, el('strong', {}, `${words.help}: `), ...quoted(help))),
      ...(one.mend ? fix(words, one) : []));
  };
  preview.problem = problem;

  const problems = ({ words, page, site }) => {
    const list = (heading, all, none) => [
      el('h2', {}, heading),
      all.length ? el('ul', { class: 'problems' }, ...all.map((one) => problem(words, one))) : el('p', {}, none),
    ];
    return [
      ...list(words['this-page'], page.problems, words['none-here']),
      ...list(words['other-pages'], site.problems, words['none-there']),
      site.more > 0 && el('p', {}, `${words.more}: ${site.more}`),
    ].filter(Boolean);
  };

  const page = ({ words, page: { facts } }) => {
    const row = (term, ...content) => [el('dt', {}, term), el('dd', {}, ...content)];
    const link = ({ href, title }) => (href ? el('a', { href }, title) : title);
    const links = (list) => (list.length ? el('ul', {}, ...list.map((one) => el('li', {}, link(one)))) : words.none);
    const text = (list) => (list.length ? list.join(', ') : words.none);
    const sentence = ({ words: length, text: said, open }) => el('li', {}, link({ href: open, title: said }), ` (${length})`);
    return [
      el('h2', {}, words['this-page']),
      el('dl', {},
        ...row(words.file, facts.open ? el('a', { href: facts.open }, facts.file) : el('code', {}, facts.file)),
        ...row(words.status, facts.status_word),
        ...(facts.review_line ? row(words.review, facts.review_line) : []),
        ...row(words.length, facts.words_line),
        ...(facts.lix_line ? row(words.lix, facts.lix_line) : []),
        ...row(words['links-in'], links(facts.links_in)),
        ...row(words['links-out'], links(facts.links_out)),
        ...row(words['terms-used'], text(facts.terms)),
        ...row(words['missing-translations'], text(facts.missing_translations)),
        ...row(words['uncited-sources'], text(facts.uncited_sources)),
        ...row(words['old-facts'], links(facts.old_facts))),
      facts.longest.length > 0 && el('details', { id: 'longest' },
        el('summary', {}, words.longest), el('ol', {}, ...facts.longest.map(sentence))),
    ].filter(Boolean);
  };

  const look = ({ words, address, page: { facts } }) => {
    const toggle = (name) => el('button', { type: 'button', id: `look-${name}`, 'data-look': name, 'aria-pressed': String(looks[name]) }, words[`look-${name}`]);
    const at = encodeURIComponent(location.pathname);
    const notes = document.querySelector('.facilitator-only');
    return [
      el('h2', {}, words.look),
      el('p', { class: 'buttons' }, toggle('dark'), toggle('contrast'), toggle('spacing'),
        notes && toggle('participant'), notes && toggle('facilitator'),
        el('a', { class: 'button', href: `${own}phone?page=${at}` }, words['look-phone'])),
      ...(facts?.paper.length ? [
        el('h2', {}, words.paper),
        el('p', { class: 'buttons' }, ...facts.paper.map(({ href, title }) => el('a', { class: 'button', href }, title))),
      ] : []),
      el('h2', {}, words.share),
      el('p', { class: 'buttons' }, el('button', { type: 'button', id: 'copy' }, words.copy)),
      address
        ? el('p', {}, el('img', { class: 'qr', alt: words.qr, src: `${own}qr.svg?page=${at}` }), el('br'), el('code', {}, address + location.pathname))
        : el('p', {}, words['not-shared']),
    ];
  };

  preview.drawers = { problems, page, look };
})();
