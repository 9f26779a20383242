/* A PDF beside the page it belongs to: set anew when a file changes, and on the page it was. A browser's own PDF reader
   tells nobody which page it shows, so the pages are turned here. */
(() => {
  'use strict';
  const own = '/__fagverk/';
  const { file, page: address, making, failed } = document.body.dataset;
  const [before, number, of, next, said, sheets] = ['before', 'number', 'of', 'next', 'said', 'sheets'].map((id) => document.getElementById(id));
  const key = `fagverk-paper ${file}`;
  const store = (run) => { try { return run(sessionStorage); } catch { return null; } };
  let page = Number(store((s) => s.getItem(key))) || 1;
  let pages = 0;
  let tag = null;

  const title = document.title;
  const icon = document.querySelector('link[rel="icon"]');
  const good = icon.href;
  const mark = (errors) => {
    document.title = errors ? `✖ ${errors} – ${title}` : title;
    icon.href = errors ? `${own}wrong.svg` : good;
  };

  /* The new one is laid under the old, which goes when the new one has come. */
  const show = () => {
    page = Math.max(1, pages ? Math.min(page, pages) : page);
    store((s) => s.setItem(key, String(page)));
    number.value = page;
    if (pages) number.max = pages;
    of.textContent = pages ? `/ ${pages}` : '';
    before.disabled = page === 1;
    next.disabled = page === pages;
    const old = [...sheets.children];
    const frame = document.createElement('iframe');
    frame.title = sheets.dataset.title;
    frame.addEventListener('load', () => old.forEach((one) => one.remove()));
    frame.src = `${file}?v=${encodeURIComponent(tag)}-${page}#page=${page}&view=Fit&navpanes=0`;
    sheets.prepend(frame);
  };

  let busy = false;
  let again = false;
  const update = async () => {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      const slow = setTimeout(() => { said.textContent = making; }, 300);
      try {
        const head = await fetch(file, { method: 'HEAD', cache: 'no-store' });
        const state = await fetch(`${own}state?page=${encodeURIComponent(address)}`, { cache: 'no-store' });
        const { counts, page: { broken, facts } } = await state.json();
        mark(counts.errors + (broken ? 1 : 0));
        const fresh = head.ok ? head.headers.get('ETag') : tag;
        pages = facts?.paper.find((one) => one.file === file)?.pages ?? pages;
        clearTimeout(slow);
        said.textContent = broken || !head.ok ? failed : '';
        if (fresh !== tag) {
          tag = fresh;
          show();
        }
        document.documentElement.dataset.fagverkPaper = tag;
      } catch {
        // The server has gone; the page beside tells when it is back.
        clearTimeout(slow);
        said.textContent = '';
      }
    }
    busy = false;
  };

  const turn = (to) => {
    if (!tag || !Number.isInteger(to) || to < 1 || (pages && to > pages) || to === page) return;
    page = to;
    show();
  };
  before.addEventListener('click', () => turn(page - 1));
  next.addEventListener('click', () => turn(page + 1));
  number.addEventListener('change', () => turn(Number(number.value)));
  // The page in the frame, or another tab, hears of each round and tells.
  new BroadcastChannel('fagverk-preview').addEventListener('message', ({ data }) => { if (data !== null) update(); });
  update();
})();
