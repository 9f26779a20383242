/* What a page can do beyond being read. Every page works without this file: what needs it is hidden until it runs.
   No request is made and nothing is kept, but the choice of light or dark once it is used. */
(() => {
  'use strict';
  const doc = document;
  const all = (selector, within = doc) => [...within.querySelectorAll(selector)];
  const on = (target, names, run) => names.split(' ').forEach((name) => target.addEventListener(name, run));

  doc.documentElement.classList.add('js');
  all('[data-js], [data-print], [data-scheme], [data-filter]').forEach((part) => { part.hidden = false; });

  /* With the script the search has a page of results; without it the form leads to A–Å. */
  const quick = doc.querySelector('[data-search-at]');
  if (quick) {
    quick.setAttribute('action', quick.dataset.searchAt);
    on(doc, 'keydown', (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      (doc.getElementById('sok-q') ?? quick.elements.q).focus();
    });
  }

  /* From a disk or a memory stick no server turns a folder into its index. */
  if (location.protocol === 'file:') {
    for (const [selector, name] of [['a[href]', 'href'], ['form[action]', 'action']]) {
      all(selector).forEach((part) => {
        const [, path, rest] = /^([^?#]*)(.*)$/.exec(part.getAttribute(name));
        if (!/^[a-z]+:/i.test(path) && /(^|\/)\.{0,2}$/.test(path) && path) {
          part.setAttribute(name, path.replace(/([^/])$/, '$1/') + 'index.html' + rest);
        }
      });
    }
  }

  /* Light or dark. */
  const scheme = doc.querySelector('[data-scheme] select');
  const store = (run) => { try { return run(localStorage); } catch { return null; } };
  const show = (value) => {
    doc.documentElement.dataset.colorScheme = value || 'auto';
    all('meta[name="theme-color"]').forEach((meta) => {
      meta.dataset.media ||= meta.media;
      meta.media = value ? (meta.dataset.media.includes(value) ? 'all' : 'not all') : meta.dataset.media;
    });
  };
  const kept = store((local) => local.getItem('fagverk-scheme'));
  if (kept === 'light' || kept === 'dark') {
    show(kept);
    if (scheme) scheme.value = kept;
  }
  if (scheme) {
    on(scheme, 'change', () => {
      show(scheme.value);
      store((local) => (scheme.value ? local.setItem('fagverk-scheme', scheme.value) : local.removeItem('fagverk-scheme')));
    });
  }

  /* Paper shows what is folded. */
  let opened = [];
  on(window, 'beforeprint', () => {
    opened = all('details:not([open])');
    opened.forEach((fold) => { fold.open = true; });
  });
  on(window, 'afterprint', () => {
    opened.forEach((fold) => { fold.open = false; });
    opened = [];
  });
  all('[data-print]').forEach((button) => on(button, 'click', () => print()));

  /* A review that fell due after the site was built. */
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
  all('time[data-due]').forEach((due) => {
    if (due.dateTime < today) due.nextElementSibling.hidden = false;
  });

  /* The way out: this page's place in the history is taken by the other. */
  const exit = doc.querySelector('[data-quick-exit]');
  if (exit) {
    const leave = () => {
      doc.body.hidden = true;
      location.replace(exit.href);
    };
    let presses = [];
    on(exit, 'click', (event) => {
      event.preventDefault();
      leave();
    });
    on(doc, 'keydown', (event) => {
      if (event.repeat) return;
      const time = Date.now();
      presses = event.key === 'Shift' ? [...presses.filter((press) => time - press < 3000), time] : [];
      if (presses.length > 2) leave();
    });
  }

  /* A list that narrows as one types, from `?q=` too. */
  const filter = doc.querySelector('[data-filter]');
  if (filter) {
    const field = filter.querySelector('input');
    const status = filter.querySelector('[role="status"]');
    const plain = (text) => text.normalize('NFC').toLowerCase();
    const items = all('[data-filter-item]').map((item) => [item, plain(item.textContent)]);
    const narrow = () => {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      let count = 0;
      for (const [item, text] of items) {
        item.hidden = !words.every((word) => text.includes(word));
        count += !item.hidden;
      }
      all('[data-filter-group]').forEach((group) => {
        group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
      });
      all('[data-filter-aside]').forEach((part) => { part.hidden = words.length > 0; });
      status.textContent = !words.length ? '' : count ? `${filter.dataset.count} ${count}` : filter.dataset.none;
    };
    on(field, 'input', narrow);
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) {
      field.value = asked;
      narrow();
      status.scrollIntoView({ block: 'center' });
    }
  }

  /* A word's meaning beside the word, from the page's own list. */
  const meanings = new Map(all('[data-definition]').map((item) => [item.dataset.definition, item]));
  const words = all('a.term[data-term]').filter((word) => meanings.has(word.dataset.term));
  if (words.length) {
    const box = doc.createElement('div');
    box.className = 'meaning';
    box.id = 'side-ordforklaring';
    box.setAttribute('role', 'tooltip');
    box.hidden = true;
    doc.body.append(box);
    let current = null;
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      current?.removeAttribute('aria-describedby');
      current = null;
      box.hidden = true;
    };
    const tell = (word) => {
      clearTimeout(timer);
      if (current === word) return;
      hide();
      const meaning = meanings.get(word.dataset.term);
      current = word;
      box.textContent = meaning.textContent;
      box.lang = meaning.closest('[lang]').lang;
      box.hidden = false;
      word.setAttribute('aria-describedby', box.id);
      const line = word.getClientRects()[0];
      const width = doc.documentElement.clientWidth;
      const above = line.bottom + box.offsetHeight > innerHeight && line.top > box.offsetHeight;
      box.style.left = `${scrollX + Math.max(8, Math.min(line.left, width - box.offsetWidth - 8))}px`;
      box.style.top = `${scrollY + (above ? line.top - box.offsetHeight : line.bottom)}px`;
    };
    const later = (run, wait) => {
      clearTimeout(timer);
      timer = setTimeout(run, wait);
    };
    words.forEach((word) => {
      let first = false;
      on(word, 'pointerenter', (event) => { if (event.pointerType === 'mouse') later(() => tell(word), 150); });
      on(word, 'pointerleave', (event) => { if (event.pointerType === 'mouse') later(hide, 300); });
      on(word, 'focus', () => tell(word));
      on(word, 'blur', hide);
      on(word, 'pointerdown', (event) => { first = event.pointerType !== 'mouse' && current !== word; });
      on(word, 'click', (event) => {
        if (!first) return;
        first = false;
        event.preventDefault();
        tell(word);
      });
    });
    on(box, 'pointerenter', () => clearTimeout(timer));
    on(box, 'pointerleave', () => later(hide, 300));
    on(doc, 'keydown', (event) => { if (event.key === 'Escape') hide(); });
    on(doc, 'pointerdown', (event) => {
      if (current && !box.contains(event.target) && !current.contains(event.target)) hide();
    });
  }
})();
