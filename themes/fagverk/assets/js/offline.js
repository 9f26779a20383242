/* The page where a reader saves parts of the site for reading without a network. Nothing is registered or kept before she
   asks for it, and nothing of it is left when she has deleted all. */
(() => {
  'use strict';
  const doc = document;
  const box = doc.querySelector('[data-offline]');
  const words = box.dataset;
  const lang = doc.documentElement.lang;
  const workers = isSecureContext && location.protocol !== 'file:' ? navigator.serviceWorker : undefined;
  missing();
  if (!workers || !window.caches) {
    delete words.room;
    return;
  }

  const rows = [...box.querySelectorAll('[data-collection]')].map((item) => ({
    item,
    id: item.dataset.collection,
    name: item.querySelector('[data-name]'),
    size: item.querySelector('[data-size]'),
    state: item.querySelector('[data-state]'),
    bar: item.querySelector('progress'),
    status: item.querySelector('[role="status"]'),
    button: (name) => item.querySelector(`[data-do="${name}"]`),
  }));
  const clear = box.querySelector('[data-clear]');
  const told = box.querySelector('[data-cleared]');
  let catalogue;
  let busy = false;

  start();

  async function start() {
    catalogue = await fetch(words.catalogue, { cache: 'no-cache' }).then((answer) => answer.json()).catch(() => null);
    await show();
    doc.querySelector('[data-offline-cannot]').hidden = true;
    box.hidden = false;
    rows.forEach((row) => row.item.addEventListener('click', (event) => {
      const run = { save, update: save, delete: remove }[event.target.closest('button')?.dataset.do];
      if (run && !busy) act(row, run);
    }));
    clear.querySelector('button').addEventListener('click', async () => {
      if (busy) return;
      const worker = (await workers.getRegistration(words.scope))?.active;
      if (worker) await ask(worker, { ask: 'clear' });
      await show();
      told.textContent = words.cleared;
      told.focus();
    });
  }

  /* One thing at a time; whoever pressed finds herself where she was. */
  async function act(row, run) {
    busy = true;
    told.textContent = '';
    row.status.textContent = '';
    const why = await run(row).catch(() => 'network');
    busy = false;
    row.bar.hidden = true;
    const pressed = doc.activeElement;
    await show();
    row.status.textContent = why ? words[`why${why[0].toUpperCase()}${why.slice(1)}`] : words[run === save ? 'done' : 'deleted'];
    if (!pressed || pressed === doc.body || pressed.hidden) row.name.focus();
  }

  async function save(row) {
    row.status.textContent = words.working;
    row.bar.hidden = false;
    row.bar.removeAttribute('value');
    const { worker, why } = await newest();
    if (why) return why;
    // Asked for so that the browser does not throw it away when it wants room; it may say no.
    navigator.storage?.persist?.().catch(() => {});
    const end = await ask(worker, { ask: 'save', id: row.id }, ({ done, bytes }) => {
      row.bar.max = bytes;
      row.bar.value = done;
    });
    return end.why;
  }

  async function remove(row) {
    const worker = (await workers.getRegistration(words.scope))?.active;
    if (!worker) return undefined;
    return (await ask(worker, { ask: 'drop', id: row.id })).why;
  }

  /* The worker of the site as it is now, ready; it has fetched what every page needs by then. */
  async function newest() {
    let tell;
    const told = new Promise((done) => { tell = done; });
    const listen = ({ data }) => { if (data.why) tell(data.why); };
    // What the worker tells comes another way than that it failed, and may come after it.
    const failed = async () => ({ why: await Promise.race([told, new Promise((done) => { setTimeout(done, 2000, 'network'); })]) });
    workers.addEventListener('message', listen);
    workers.startMessages();
    try {
      const registration = await workers.register(words.worker, { updateViaCache: 'none' });
      await registration.update().catch(() => {});
      const coming = registration.installing ?? registration.waiting;
      if (coming && !(await ready(coming))) return await failed();
      return registration.active ? { worker: registration.active } : await failed();
    } finally {
      workers.removeEventListener('message', listen);
    }
  }

  function ready(worker) {
    return new Promise((done) => {
      const look = () => {
        if (worker.state === 'activated') done(true);
        if (worker.state === 'redundant') done(false);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  }

  function ask(worker, question, progress = () => {}) {
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => (data.end ? done(data) : progress(data));
      worker.postMessage(question, [port2]);
    });
  }

  /* What there is, what is saved, and what can be done with it. */
  async function show() {
    const worker = (await workers.getRegistration(words.scope))?.active;
    const kept = worker ? (await ask(worker, { ask: 'state' })).kept ?? [] : [];
    for (const row of rows) {
      const there = catalogue?.collections.find((part) => part.id === row.id);
      const saved = kept.find((part) => part.id === row.id);
      const old = saved && there && saved.version !== there.version;
      row.size.textContent = there || saved ? size((saved ?? there).bytes) : '';
      row.state.textContent = saved ? `${words.saved} ${day(saved.saved)}.${old ? ` ${words.newer}` : ''}` : '';
      // Where the list of what there is did not come, the press tells so.
      row.button('save').hidden = Boolean(saved) || Boolean(catalogue && !there);
      row.button('update').hidden = !old;
      row.button('delete').hidden = !saved;
    }
    clear.hidden = kept.length === 0;
  }

  function size(count) {
    const [value, unit] = count < 1e6 ? [Math.max(1, Math.round(count / 1e3)), 'kilobyte'] : [count / 1e6, 'megabyte'];
    return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  }

  function day(text) {
    return new Date(text).toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /* The page that was wanted when this one came instead of it. */
  function missing() {
    const side = new URLSearchParams(location.search).get('side');
    if (side === null) return;
    const line = doc.querySelector('[data-missing]');
    const link = line.querySelector('a');
    // Below the site and nowhere else, whatever the address says.
    const parts = side.split('/').filter((part) => part && part !== '..' && part !== '.');
    link.href = words.scope + parts.map((part) => encodeURIComponent(part) + (part.includes('.') ? '' : '/')).join('');
    line.hidden = false;
    line.focus();
  }
})();
