/* The preview's panel: a bar at the bottom of the window, its drawers, and what is laid over a page that cannot be made.
   It comes last of the preview's scripts and starts them. */
(() => {
  'use strict';
  const preview = window.fagverkPreview;
  const { el, own, store, framed, drawers, fixes } = preview;
  let words = {};
  let state = null;
  let shown = store((s) => s.getItem('fagverk-open')) || '';
  let hidden = null;
  const panel = el('fagverk-preview', { role: 'complementary' });
  const shadow = panel.attachShadow({ mode: 'open' });
  const parts = {
    veil: el('div', { class: 'veil', hidden: true }),
    over: el('div', { class: 'over', id: 'over', role: 'group', tabindex: '0', hidden: true }),
    banner: el('p', { class: 'banner', id: 'banner', hidden: true }),
    drawer: el('div', { class: 'drawer', id: 'drawer', role: 'group', hidden: true, tabindex: '0' }),
    bar: el('div', { class: 'bar' }),
    live: el('p', { class: 'unseen', role: 'status' }),
  };
  shadow.append(el('link', { rel: 'stylesheet', href: `${own}panel.css` }), ...Object.values(parts));

  const say = (text) => { if (text) parts.live.textContent = text; };
  const banner = (text) => {
    parts.banner.textContent = text ?? '';
    parts.banner.hidden = !text;
  };
  preview.updated = () => say(words.updated);
  preview.lost = () => { if (!framed) banner(words.lost); };

  preview.tell = (fresh) => {
    const before = state;
    state = fresh;
    words = fresh.words;
    const errors = fresh.counts.errors + (fresh.page.broken ? 1 : 0);
    document.title = errors ? `✖ ${errors} – ${preview.title}` : preview.title;
    mark(errors > 0);
    if (framed) return;
    panel.lang = fresh.lang;
    panel.setAttribute('aria-label', words.preview);
    banner(fresh.page.broken ? words['page-broken'] : fresh.failed ? (fresh.unsound ? words.unsound : words.failed) : '');
    if (before && before.failed !== fresh.failed) say(fresh.failed ? words.failed : words.mended);
    const known = new Set([...fresh.page.problems, ...fresh.site.problems].map((one) => one.mend));
    for (const id of fixes.keys()) if (!known.has(id)) fixes.delete(id);
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
      page.facts && button('page',
        [page.facts.status_word, page.facts.words_line, page.facts.lix && `LIX ${page.facts.lix}`].filter(Boolean).join(' · '),
        page.facts.review_line && el('span', { class: 'roomy' }, `\u00a0· ${page.facts.review_line}`)),
      button('look', words.look),
    ];
    swap(parts.bar, bar.filter(Boolean));
    const inside = shown && drawers[shown] && (shown !== 'page' || page.facts) ? drawers[shown](state) : [];
    swap(parts.drawer, inside);
    parts.drawer.hidden = !inside.length;
    if (inside.length) parts.drawer.setAttribute('aria-label', shadow.getElementById(`open-${shown}`).textContent);
    drawOver();
  };
  const swap = (within, children) => {
    const fresh = within.cloneNode(false);
    fresh.append(...children);
    // What the reader unfolded stays so.
    const beforeAttributeUpdated = (name, element) => name !== 'open' || element.localName !== 'details';
    Idiomorph.morph(within, [...fresh.childNodes], { morphStyle: 'innerHTML', callbacks: { beforeAttributeUpdated } });
  };

  /* Over a page that cannot be made as it is: what stops it, until it is mended or put away. */
  const drawOver = () => {
    const { page, failed } = state;
    const errors = page.problems.filter((one) => one.severity === 'error');
    const key = JSON.stringify(errors.map(({ code, message }) => [code, message]));
    const over = (failed || page.broken) && errors.length > 0 && !shown && hidden !== key;
    if (!errors.length) hidden = null;
    parts.over.dataset.key = key;
    parts.over.hidden = parts.veil.hidden = !over;
    if (over) parts.over.setAttribute('aria-label', words['this-page']);
    swap(parts.over, over ? [
      el('ul', { class: 'problems' }, ...errors.slice(0, 3).map((one) => preview.problem(words, one))),
      el('p', { class: 'buttons' }, el('button', { type: 'button', id: 'hide' }, words.hide)),
    ] : []);
  };

  /* A fix is shown before it is made; that the file is as it was is for the server to find out. */
  const showFix = async (id) => {
    const response = await fetch(`${own}fix?id=${id}`, { cache: 'no-store' });
    fixes.set(id, await response.json());
    draw();
    shadow.getElementById(`make-fix-${id}`)?.focus();
  };
  const makeFix = async (id) => {
    const response = await fetch(`${own}fix?id=${id}`, { method: 'POST', headers: { 'X-Fagverk-Token': state.token ?? '' } });
    const isJson = response.headers.get('Content-Type') === 'application/json';
    const said = isJson ? (await response.json()).said : (await response.text()).trim();
    say(said);
    if (response.ok) {
      fixes.delete(id);
      shadow.getElementById('open-problems')?.focus();
    } else {
      fixes.set(id, { said });
    }
    draw();
  };
  const leaveFix = (id) => {
    fixes.delete(id);
    draw();
    shadow.getElementById(`show-fix-${id}`)?.focus();
  };
  const open = (name) => {
    shown = name;
    store((s) => s.setItem('fagverk-open', shown));
    draw();
  };

  /* One listener, since what is drawn is drawn again. */
  shadow.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const gone = () => preview.lost();
    if (button.id === 'copy') {
      copy((state.address ?? location.origin) + location.pathname + location.hash).then((done) => say(done ? words.copied : words['not-copied']));
    } else if (button.id === 'hide') {
      hidden = parts.over.dataset.key;
      draw();
      shadow.getElementById('open-problems').focus();
    } else if (button.dataset.look) {
      preview.toggle(button.dataset.look);
      draw();
    } else if (button.dataset.showFix) {
      showFix(button.dataset.showFix).catch(gone);
    } else if (button.dataset.makeFix) {
      makeFix(button.dataset.makeFix).catch(gone);
    } else if (button.dataset.leaveFix) {
      leaveFix(button.dataset.leaveFix);
    } else {
      const name = button.id.replace('open-', '');
      open(shown === name ? '' : name);
    }
  });
  shadow.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !shown) return;
    const opener = shadow.getElementById(`open-${shown}`);
    open('');
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
  preview.start();
})();
