/* The preview in the browser: keeps the page as the files are, without losing what is being read or typed. Served by
   `fagverk serve` only; no built site has it.

   It stands last in the body and is not deferred, so that it sees the page before the theme's own script touches it.
   What it hears it tells `tell` and `lost`, which the panel brings, and it starts when the panel is there. */
(() => {
  'use strict';
  const preview = window.fagverkPreview;
  const { own } = preview;
  const root = document.documentElement;

  /* What the server sent, by element: what differs from it was done by the reader or by the theme's script, and stays. */
  const served = new WeakMap();
  const attributes = (element) => new Map([...element.attributes].map(({ name, value }) => [name, value]));
  const remember = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    served.set(node, attributes(node));
    node.querySelectorAll('*').forEach((element) => served.set(element, attributes(element)));
  };
  remember(root);
  preview.title = document.title;
  // Of the preview's own scripts some have not come yet.
  const scripts = (page) => [...page.querySelectorAll('script[src]')]
    .map((script) => script.getAttribute('src')).filter((src) => !src.startsWith(own)).join();
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
    preview.look();
    document.dispatchEvent(new CustomEvent('fagverk:update'));
  };

  /* The head: style sheets are exchanged when the new one is there, so that the page is never bare. */
  const showHead = (head) => {
    preview.title = head.querySelector('title')?.textContent ?? '';
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
        preview.look();
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
          if (!first) preview.updated();
        }
        const state = await fetch(`${own}state?page=${encodeURIComponent(location.pathname)}`, { cache: 'no-store' });
        if (state.ok) preview.tell(await state.json());
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
    preview.lost();
  };
  preview.start = () => {
    if (navigator.locks && channel) {
      navigator.locks.request('fagverk-preview', () => new Promise(listen));
      // The tab that listens has told of the last round before this one was here.
      update();
    } else {
      listen();
    }
  };
})();
