/* The results page: asks the core, shows what it gives. Nothing typed leaves the browser, save where the site has another
   engine behind its box, and then the page says so. */
(() => {
  'use strict';
  const doc = document;
  const box = doc.querySelector('[data-search]');
  const part = (name, within = box) => within.querySelector(`[data-${name}]`);
  const [form, field, status, list, more] = [box.querySelector('form'), doc.getElementById('sok-q'), part('status'), part('results'), part('more')];
  const said = box.dataset;
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (tag, text, made = doc.createElement(tag)) => { made.textContent = text ?? ''; return made; };

  /* ---- The engine of each language ---- */
  let fresh = '';
  const engines = new Map();
  const engine = (lang) => {
    if (!engines.has(lang)) {
      const made = fagverkSearch.open({ load: fagverkLoader(`${said.root}search/${lang}/`, fresh), text: (bytes) => new TextDecoder().decode(bytes) });
      made.catch(() => engines.delete(lang));
      engines.set(lang, made);
    }
    return engines.get(lang);
  };

  /* ---- Another engine behind the same box ---- */
  const text = (value) => (typeof value === 'string' ? value : '');
  const listed = (value) => (Array.isArray(value) ? value : []);
  /* What it gives is not ours: only what has the right form is shown, as text, and every link stays on this site. */
  const result = (given) => ({
    url: given.url.replace(/^\//, ''), anchor: text(given.anchor), title: given.title, section: text(given.section), kind: text(given.kind),
    trail: listed(given.trail).filter(text), minutes: Number(given.minutes) || 0, reviewed: text(given.reviewed),
    excerpt: listed(typeof given.excerpt === 'string' ? [[given.excerpt, 0]] : given.excerpt).filter((piece) => text(piece?.[0])),
  });
  const elsewhere = async ({ q, lang, shown }) => {
    const address = new URL(said.endpoint);
    Object.entries({ q, lang, count: shown }).forEach(([name, value]) => address.searchParams.set(name, value));
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(4000) });
    const given = await response.json();
    if (!response.ok || !Array.isArray(given.results)) throw new Error('no answer');
    const results = given.results.filter((one) => text(one?.title) && typeof one.url === 'string' && /^\/?(?!\/|.*\.\.)[\w~%./-]*$/.test(one.url)).map(result);
    const count = Number(given.count) || results.length;
    const sure = ['good', 'weak'].includes(given.confidence) ? given.confidence : 'none';
    return { results: sure === 'none' ? [] : results, confidence: results.length ? sure : 'none', count, total: Number(given.total) || count, near: listed(given.near).filter(text) };
  };
  /* Filters are the own index's, and so are the help lines for those in a crisis; it answers when the other does not. */
  const answered = async ({ q, lang, shown, filters }) => {
    if (said.endpoint && !Object.keys(filters).length) {
      try {
        const [answer, help] = await Promise.all([elsewhere({ q, lang, shown }), engine(lang).then((found) => found.help(q), () => null)]);
        return help ? { ...answer, crisis: { title: help[0], helplines: help[1] } } : answer;
      } catch { /* The own index it is. */ }
    }
    return (await engine(lang)).search(q, { count: shown, filters });
  };

  /* ---- The address says what is asked ---- */
  const tongue = doc.getElementById('sok-i');
  const asked = () => {
    const given = new URLSearchParams(location.search);
    const filters = {};
    for (const [name, value] of given) if (name.startsWith('f.')) (filters[name.slice(2)] ??= []).push(value);
    return { q: given.get('q') ?? '', lang: given.get('i') ?? said.lang, filters };
  };
  let state = { ...asked(), shown: history.state?.shown ?? 10 };
  const keep = (how) => {
    const given = new URLSearchParams();
    if (state.q) given.set('q', state.q);
    if (state.lang !== said.lang) given.set('i', state.lang);
    for (const [name, values] of Object.entries(state.filters)) values.forEach((value) => given.append(`f.${name}`, value));
    history[how]({ shown: state.shown, y: scrollY }, '', `?${given}`);
  };

  /* ---- What is shown ---- */
  const address = (result) => {
    const index = location.protocol === 'file:' ? 'index.html' : '';
    const marked = result.excerpt.findIndex(([, hit]) => hit);
    const words = marked < 0 ? '' : (result.excerpt[marked][0] + (result.excerpt[marked + 1]?.[0] ?? '')).split(/[\s.,;:!?]+/).filter(Boolean).slice(0, 3).join(' ');
    const text = words && 'fragmentDirective' in doc && !index ? `:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}` : '';
    const anchor = result.anchor ? encodeURIComponent(result.anchor) : '';
    return said.root + result.url + (index || (said.root + result.url ? '' : './')) + (anchor || text ? `#${anchor}${text}` : '');
  };
  const item = (result) => {
    const row = doc.createElement('li');
    const link = make('a', result.title);
    link.href = address(result);
    const head = doc.createElement('h2');
    head.append(link);
    const where = make('p', [...result.trail, result.section].filter(Boolean).join(' › '));
    where.className = 'search-where';
    const text = doc.createElement('p');
    result.excerpt.forEach(([piece, hit]) => text.append(hit ? make('mark', piece) : piece));
    const facts = make('p', [
      result.kind && said[`kind${result.kind[0].toUpperCase()}${result.kind.slice(1)}`],
      result.minutes && put(said.minutes, { n: result.minutes }),
      result.reviewed && put(said.reviewed, { date: result.reviewed.split('-').reverse().join('.') }),
    ].filter(Boolean).join(' · '));
    facts.className = 'search-facts';
    row.append(head, ...(where.textContent ? [where] : []), text, facts);
    return row;
  };
  const filters = part('filters');
  /* Filters and how much each leaves are looked up when somebody opens them: they are as much to fetch as a search. */
  const facets = async (mine) => {
    if (!filters.open) return;
    const found = await engine(state.lang);
    const [all, answer] = await Promise.all([found.facets(), found.search(state.q, { count: 1, filters: state.filters, hits: true })]);
    if (mine !== turn) return;
    const holder = part('facets');
    holder.replaceChildren(...all.filter(([, , values]) => values.length > 1).map(([name, label, values]) => {
      const set = doc.createElement('fieldset');
      const row = doc.createElement('div');
      for (const [value, text, gaps] of values) {
        const tick = doc.createElement('input');
        tick.type = 'checkbox';
        tick.checked = state.filters[name]?.includes(value) ?? false;
        tick.dataset.facet = name;
        tick.value = value;
        let [row_, count] = [0, 0];
        for (const gap of gaps) { row_ += gap; count += answer.hits.has(row_); }
        if (!count && !tick.checked) continue;
        const words = doc.createElement('label');
        words.append(tick, `${text} (${count})`);
        row.append(words);
      }
      set.append(make('legend', label), row);
      return row.children.length ? set : '';
    }));
    filters.hidden = !holder.querySelector('input');
  };
  const near = (answer) => {
    const holder = part('near');
    holder.hidden = !answer.near?.length;
    holder.querySelector('span').replaceChildren(...(answer.near ?? []).flatMap((word, at) => {
      const link = make('a', word);
      link.href = `?${new URLSearchParams({ q: word })}`;
      return at ? [', ', link] : [link];
    }));
  };
  const tell = (answer) => {
    const crisis = part('crisis');
    crisis.hidden = !answer.crisis;
    if (answer.crisis) {
      crisis.querySelector('h2').textContent = answer.crisis.title;
      const lines = [...crisis.querySelectorAll('[data-line]')];
      lines.forEach((line) => { line.hidden = !answer.crisis.helplines.includes(line.dataset.line); });
      answer.crisis.helplines.forEach((id) => lines.filter((line) => line.dataset.line === id).forEach((line) => line.parentNode.append(line)));
    }
    const corrected = part('corrected-line');
    corrected.hidden = !answer.corrected;
    if (answer.corrected) {
      const back = make('a', put(said.asTyped, { typed: state.q }));
      back.href = `?${new URLSearchParams({ q: `"${state.q}"` })}`;
      corrected.replaceChildren(`${put(said.corrected, { meant: answer.corrected.reduce((text, [typed, meant]) => text.replace(new RegExp(typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'), meant), state.q) })} `, back);
    }
    list.replaceChildren(...answer.results.map(item));
    more.hidden = !answer.results.length || (answer.results.length >= answer.count && !answer.more);
    part('empty').hidden = answer.results.length > 0;
    near(answer);
    const words = answer.confidence !== 'good' ? said[answer.confidence] : put(answer.more ? said.many : answer.total === 1 ? said.one : said.good, { n: answer.total });
    const also = answer.confidence === 'good' && !answer.more && answer.count > answer.total ? ` ${put(said.also, { n: answer.count - answer.total })}` : '';
    status.textContent = words + also;
  };

  let turn = 0;
  const run = async (again = true) => {
    const mine = ++turn;
    part('failed-line').hidden = true;
    if (!state.q.trim()) {
      list.replaceChildren();
      for (const name of ['crisis', 'corrected-line', 'empty', 'more', 'filters']) part(name).hidden = true;
      status.textContent = '';
      return;
    }
    const slow = setTimeout(() => { if (mine === turn) status.textContent = said.wait; }, 400);
    try {
      const answer = await answered(state);
      if (mine !== turn) return;
      clearTimeout(slow);
      tell(answer);
      const picked = Object.keys(state.filters).length > 0;
      filters.hidden = !answer.results.length && !picked;
      filters.open ||= picked;
      await facets(mine);
      if (state.y) scrollTo(0, state.y);
      state.y = 0;
    } catch (error) {
      clearTimeout(slow);
      if (mine !== turn) return;
      // The site may have been built anew since this page was opened: look once more, past what the browser kept.
      engines.clear();
      fresh = `?${Date.now()}`;
      if (again) return run(false);
      status.textContent = said.failed;
      part('failed-line').hidden = false;
    }
  };

  /* ---- Recent searches, only if asked for ---- */
  const recent = part('recent');
  const name = 'fagverk-search';
  const stored = (work) => { try { return work(localStorage); } catch { return null; } };
  const searches = () => { try { return [].concat(JSON.parse(stored((local) => local.getItem(name))) ?? []).map(String).slice(0, 8); } catch { return []; } };
  const remembers = () => stored((local) => local.getItem(name)) !== null && stored((local) => local.getItem(name)) !== undefined;
  const showRecent = () => {
    const tick = doc.getElementById('sok-husk');
    tick.checked = remembers();
    const own = searches();
    part('kept').hidden = !own.length;
    part('kept').querySelector('ul').replaceChildren(...own.map((text) => {
      const row = doc.createElement('li');
      const link = make('a', text);
      link.href = `?${new URLSearchParams({ q: text })}`;
      row.append(link);
      return row;
    }));
  };
  const remember = (text) => {
    if (remembers() && text.trim()) stored((local) => local.setItem(name, JSON.stringify([text, ...searches().filter((one) => one !== text)].slice(0, 8))));
    showRecent();
  };

  /* ---- Typing, choosing, going back ---- */
  const set = (change, how) => { state = { ...state, shown: 10, ...change }; keep(how); return run(); };
  let typing = 0;
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => set({ q: field.value, filters: {} }, 'replaceState'), 250);
    // What the words are looked up in comes while the rest is typed.
    engine(state.lang).then((found) => found.ready(field.value), () => { /* Told when the search itself fails. */ });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    set({ q: field.value, filters: {} }, field.value === asked().q ? 'replaceState' : 'pushState');
    remember(field.value);
  });
  tongue?.addEventListener('change', () => set({ lang: tongue.value, filters: {} }, 'pushState'));
  part('facets').addEventListener('change', () => {
    const filters = {};
    part('facets').querySelectorAll('input:checked').forEach((tick) => (filters[tick.dataset.facet] ??= []).push(tick.value));
    set({ filters }, 'pushState');
  });
  filters.addEventListener('toggle', () => facets(turn).catch(() => { status.textContent = said.failed; }));
  part('clear').addEventListener('click', () => set({ filters: {} }, 'pushState'));
  part('again').addEventListener('click', () => run());
  more.addEventListener('click', async () => {
    const at = list.children.length;
    state.shown += 10;
    keep('replaceState');
    await run();
    list.children[at]?.querySelector('a').focus();
  });
  list.addEventListener('click', () => keep('replaceState'));
  part('forget').addEventListener('click', () => { stored((local) => local.setItem(name, '[]')); showRecent(); });
  doc.getElementById('sok-husk').addEventListener('change', (event) => {
    stored((local) => (event.target.checked ? local.setItem(name, '[]') : local.removeItem(name)));
    remember(state.q);
  });
  const start = () => {
    state = { ...asked(), shown: history.state?.shown ?? 10, y: history.state?.y ?? 0 };
    field.value = state.q;
    if (tongue) tongue.value = state.lang;
    if (!doc.querySelector(`#sok-i option[value="${CSS.escape(state.lang)}"]`)) state.lang = said.lang;
    // Who comes here will search: what every search needs comes at once.
    engine(state.lang);
    return run();
  };
  addEventListener('popstate', start);
  recent.hidden = false;
  showRecent();
  start();
})();
