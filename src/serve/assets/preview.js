/* The preview in the browser: keeps the page as the files are, without losing what is being read or typed, and shows
   what is wrong beside it. Served by `fagverk serve` only; no built site has it.

   It stands last in the body and is not deferred, so that it sees the page before the theme's own script touches it. */
(() => {
  'use strict';
  const own = '/__fagverk/';
  const root = document.documentElement;
  const framed = window.top !== window;
  const el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== false && value != null) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.filter((child) => child != null && child !== false));
    return element;
  };
  const store = (run) => { try { return run(sessionStorage); } catch { return null; } };

  /* What the server sent, by element: what differs from it was done by the reader or by the theme's script, and stays. */
  const served = new WeakMap();
  const attributes = (element) => new Map([...element.attributes].map(({ name, value }) => [name, value]));
  const remember = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    served.set(node, attributes(node));
    node.querySelectorAll('*').forEach((element) => served.set(element, attributes(element)));
  };
  remember(root);
  let title = document.title;
  const scripts = (page) => [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')).join();
  const policy = (page) => page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  const started = { scripts: scripts(document), policy: policy(document) };

  /* The page as it is now, put into the page as it stands. */
  const show = (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (scripts(page) !== started.scripts || policy(page) !== started.policy) {
      location.reload();
      return;
    }
    showHead(page.head);
    if (page.documentElement.lang !== root.lang) root.lang = page.documentElement.lang;
    const next = new WeakMap();
    Idiomorph.morph(document.body, page.body, {
      morphStyle: 'outerHTML',
      restoreFocus: true,
      callbacks: {
        beforeNodeMorphed: (old, fresh) => { next.set(old, fresh); },
        afterNodeMorphed: (old, fresh) => {
          if (fresh.nodeType === Node.ELEMENT_NODE) served.set(old, attributes(fresh));
        },
        beforeAttributeUpdated: (name, element) => {
          const [was, fresh] = [served.get(element), next.get(element)];
          return !was || !fresh || (was.get(name) ?? null) !== fresh.getAttribute(name);
        },
        afterNodeAdded: remember,
        beforeNodeRemoved: (node) => node.nodeType !== Node.ELEMENT_NODE || served.has(node),
      },
    });
    look();
    document.dispatchEvent(new CustomEvent('fagverk:update'));
  };

  /* The head: style sheets are exchanged when the new one is there, so that the page is never bare. */
  const showHead = (head) => {
    title = head.querySelector('title')?.textContent ?? '';
    const sheets = (within) => [...within.querySelectorAll('link[rel="stylesheet"]')];
    const old = sheets(document.head).filter((sheet) => !sheet.dataset.leaving);
    const fresh = sheets(head);
    const same = (one, other) => one?.getAttribute('href') === other?.getAttribute('href');
    if (old.length !== fresh.length || old.some((sheet, row) => !same(sheet, fresh[row]))) {
      const leave = (sheet) => { sheet.dataset.leaving = ''; return sheet; };
      const leaving = old.map(leave);
      const coming = fresh.map((sheet) => document.importNode(sheet, true));
      const loaded = coming.map((sheet) => new Promise((done) => {
        sheet.addEventListener('load', done);
        sheet.addEventListener('error', done);
      }));
      document.head.append(...coming);
      coming.forEach(remember);
      Promise.all(loaded).then(() => {
        leaving.forEach((sheet) => sheet.remove());
        look();
      });
    }
    const rest = (within) => [...within.children].filter((part) => part.matches('meta, link:not([rel="stylesheet"])'));
    const kept = rest(document.head).filter((part) => served.has(part));
    const key = (part) => [...(served.get(part) ?? attributes(part))].join('\n');
    const wanted = new Map(rest(head).map((part) => [key(part), part]));
    for (const part of kept) {
      if (!wanted.delete(key(part))) part.remove();
    }
    for (const part of wanted.values()) {
      const added = document.importNode(part, true);
      document.head.append(added);
      remember(added);
    }
  };

  /* How the page is looked at: what a media query asks of the device is answered for it. */
  const looks = { dark: false, contrast: false, spacing: false, ...JSON.parse(store((s) => s.getItem('fagverk-look')) ?? '{}') };
  const written = new WeakMap();
  const answered = (text) => text
    .replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (query, value) =>
      (looks.dark ? (value === 'dark' ? '(min-width: 0px)' : '(max-width: 0px)') : query))
    .replace(/\(\s*prefers-contrast\s*:\s*more\s*\)/g, (query) => (looks.contrast ? '(min-width: 0px)' : query));
  const answer = (rules) => {
    for (const rule of rules) {
      if (rule.media) {
        if (!written.has(rule)) written.set(rule, rule.media.mediaText);
        const text = answered(written.get(rule));
        if (rule.media.mediaText !== text) rule.media.mediaText = text;
      }
      const inner = rule.cssRules ?? rule.styleSheet?.cssRules;
      if (inner) answer(inner);
    }
  };
  const look = () => {
    for (const sheet of document.styleSheets) {
      try { answer(sheet.cssRules); } catch { /* Not loaded yet: it is looked at when it is. */ }
    }
    for (const [name, on] of Object.entries(looks)) root.classList.toggle(`fagverk-${name}`, on);
  };
  addEventListener('load', look);

  /* The newest page and what is to be said of it. One request at a time; a change that comes meanwhile is not lost. */
  let last = null;
  let busy = false;
  let again = false;
  const update = async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      try {
        const response = await fetch(location.pathname + location.search, { cache: 'no-cache' });
        const text = await response.text();
        const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
        if (isPage && text !== last) {
          const first = last === null;
          last = text;
          show(text);
          if (!first) say(words.updated);
        }
        const state = await fetch(`${own}state?page=${encodeURIComponent(location.pathname)}`, { cache: 'no-store' });
        if (state.ok) tell(await state.json());
        root.dataset.fagverkRound = seen;
      } catch { /* The server has gone; its return is told. */ }
    }
    busy = false;
  };

  /* Hears of each round. One tab listens for all, since a browser grants a server few connections. */
  let seen = null;
  const hear = (round) => {
    if (round === seen) return;
    seen = round;
    update();
  };
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('fagverk-preview') : null;
  channel?.addEventListener('message', ({ data }) => (data === null ? lost() : hear(data)));
  const listen = () => {
    const source = new EventSource(`${own}events`);
    source.addEventListener('message', ({ data }) => {
      hear(data);
      channel?.postMessage(data);
    });
    source.addEventListener('error', () => {
      lost();
      channel?.postMessage(null);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    });
  };
  const lost = () => {
    // A server that starts anew counts its rounds from one.
    seen = null;
    if (!framed) banner(words.lost);
  };
  if (navigator.locks && channel) {
    navigator.locks.request('fagverk-preview', () => new Promise(listen));
    // The tab that listens has told of the last round before this one was here.
    update();
  } else {
    listen();
  }

  /* The panel. */
  let words = {};
  let state = null;
  const open = store((s) => s.getItem('fagverk-open')) || '';
  const panel = el('fagverk-preview', { role: 'complementary' });
  const shadow = panel.attachShadow({ mode: 'open' });
  const parts = {
    banner: el('p', { class: 'banner', hidden: true }),
    drawer: el('div', { class: 'drawer', id: 'drawer', role: 'group', hidden: true, tabindex: '0' }),
    bar: el('div', { class: 'bar' }),
    live: el('p', { class: 'unseen', role: 'status' }),
  };
  shadow.append(el('link', { rel: 'stylesheet', href: `${own}panel.css` }), parts.banner, parts.drawer, parts.bar, parts.live);
  let shown = open;

  const say = (text) => { if (text) parts.live.textContent = text; };
  const banner = (text) => {
    parts.banner.textContent = text ?? '';
    parts.banner.hidden = !text;
  };

  const tell = (fresh) => {
    const before = state;
    state = fresh;
    words = fresh.words;
    const errors = fresh.counts.errors + (fresh.page.broken ? 1 : 0);
    document.title = errors ? `✖ ${errors} – ${title}` : title;
    mark(errors > 0);
    if (framed) return;
    panel.lang = fresh.lang;
    panel.setAttribute('aria-label', words.preview);
    banner(fresh.page.broken ? words['page-broken'] : fresh.failed ? (fresh.unsound ? words.unsound : words.failed) : '');
    if (before && before.failed !== fresh.failed) say(fresh.failed ? words.failed : words.mended);
    draw();
    if (!panel.isConnected) document.body.append(panel);
  };

  const mark = (wrong) => {
    const icon = document.querySelector('link[rel="icon"][data-fagverk]');
    if (wrong && !icon) document.head.append(el('link', { rel: 'icon', type: 'image/svg+xml', href: `${own}wrong.svg`, 'data-fagverk': '' }));
    if (!wrong) icon?.remove();
  };

  const draw = () => {
    const { counts, page } = state;
    const count = ['errors', 'warnings', 'advice'].filter((name) => counts[name]).map((name) => `${words[name]}: ${counts[name]}`);
    const button = (name, ...content) => el('button', {
      type: 'button', id: `open-${name}`, 'aria-expanded': String(shown === name), 'aria-controls': 'drawer',
    }, ...content);
    const bar = [
      button('problems', el('span', { class: counts.errors ? 'dot wrong' : counts.warnings ? 'dot warn' : 'dot good', 'aria-hidden': 'true' }),
        count.length ? count.join(' · ') : words.clean),
      page.facts && button('page', [page.facts.status_word, page.facts.words_line, page.facts.review_line].filter(Boolean).join(' · ')),
      button('look', words.look),
    ];
    swap(parts.bar, bar.filter(Boolean));
    const drawers = { problems: drawProblems, page: drawPage, look: drawLook };
    const inside = shown && drawers[shown] && (shown !== 'page' || page.facts) ? drawers[shown]() : [];
    swap(parts.drawer, inside);
    parts.drawer.hidden = !inside.length;
    if (inside.length) parts.drawer.setAttribute('aria-label', shadow.getElementById(`open-${shown}`).textContent);
  };
  const swap = (within, children) => {
    const fresh = within.cloneNode(false);
    fresh.append(...children);
    Idiomorph.morph(within, [...fresh.childNodes], { morphStyle: 'innerHTML' });
  };

  const problem = (one) => {
    const place = one.file && `${one.file}:${one.line}:${one.column}`;
    const { before, marked, after } = one.excerpt ?? {};
    return el('li', { class: one.severity },
      el('p', {}, el('strong', {}, `${words[one.severity]}: `), one.message, ' ', el('code', { class: 'code' }, one.code)),
      place && el('p', {}, one.open ? el('a', { href: one.open }, place) : el('code', {}, place)),
      one.excerpt && el('pre', {}, el('code', {}, before, el('mark', {}, marked), after)),
      ...one.help.map((help) => el('p', { class: 'help' }, el('strong', {}, `${words.help}: `), help)));
  };
  const drawProblems = () => {
    const { page, site } = state;
    const list = (heading, problems, none) => [
      el('h2', {}, heading),
      problems.length ? el('ul', { class: 'problems' }, ...problems.map(problem)) : el('p', {}, none),
    ];
    return [
      ...list(words['this-page'], page.problems, words['none-here']),
      ...list(words['other-pages'], site.problems, words['none-there']),
      site.more > 0 && el('p', {}, `${words.more}: ${site.more}`),
    ].filter(Boolean);
  };
  const drawPage = () => {
    const { facts } = state.page;
    const row = (term, ...content) => [el('dt', {}, term), el('dd', {}, ...content)];
    const links = (list) => (list.length
      ? el('ul', {}, ...list.map((link) => el('li', {}, link.href ? el('a', { href: link.href }, link.title) : link.title)))
      : words.none);
    const text = (list) => (list.length ? list.join(', ') : words.none);
    return [
      el('h2', {}, words['this-page']),
      el('dl', {},
        ...row(words.file, facts.open ? el('a', { href: facts.open }, facts.file) : el('code', {}, facts.file)),
        ...row(words.status, facts.status_word),
        ...(facts.review_line ? row(words.review, facts.review_line) : []),
        ...row(words.length, facts.words_line),
        ...row(words['links-in'], links(facts.links_in)),
        ...row(words['links-out'], links(facts.links_out)),
        ...row(words['terms-used'], text(facts.terms)),
        ...row(words['missing-translations'], text(facts.missing_translations)),
        ...row(words['uncited-sources'], text(facts.uncited_sources))),
    ];
  };
  const drawLook = () => {
    const toggle = (name) => el('button', { type: 'button', 'data-look': name, 'aria-pressed': String(looks[name]) }, words[`look-${name}`]);
    const { address } = state;
    return [
      el('h2', {}, words.look),
      el('p', { class: 'buttons' }, toggle('dark'), toggle('contrast'), toggle('spacing'),
        el('a', { class: 'button', href: `${own}phone?page=${encodeURIComponent(location.pathname)}` }, words['look-phone'])),
      el('h2', {}, words.share),
      el('p', { class: 'buttons' }, el('button', { type: 'button', id: 'copy' }, words.copy)),
      address
        ? el('p', {}, el('img', { class: 'qr', alt: words.qr, src: `${own}qr.svg?page=${encodeURIComponent(location.pathname)}` }), el('br'), el('code', {}, address + location.pathname))
        : el('p', {}, words['not-shared']),
    ];
  };

  /* One listener, since what is drawn is drawn again. */
  shadow.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.id === 'copy') {
      copy((state.address ?? location.origin) + location.pathname + location.hash).then((done) => say(done ? words.copied : words['not-copied']));
    } else if (button.dataset.look) {
      looks[button.dataset.look] = !looks[button.dataset.look];
      store((s) => s.setItem('fagverk-look', JSON.stringify(looks)));
      look();
      draw();
    } else {
      const name = button.id.replace('open-', '');
      shown = shown === name ? '' : name;
      store((s) => s.setItem('fagverk-open', shown));
      draw();
    }
  });
  shadow.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return;
    const opener = shadow.getElementById(`open-${shown}`);
    shown = '';
    store((s) => s.setItem('fagverk-open', ''));
    draw();
    opener?.focus();
  });
  /* The clipboard is for secure origins only, and another machine's address is none. */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = el('textarea', { class: 'unseen' });
      field.value = text;
      shadow.append(field);
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      shadow.getElementById('copy')?.focus();
      return done;
    }
  };
})();
