/* Reading without a network. The build writes CATALOGUE (what there is to save, by hash) and WORDS before this text, so a
   new build is a new worker, and the browser finds it by itself the next time the reader opens a page.

   A page is registered for this only when the reader asks to save something; until then nothing is kept. What is saved lies
   in one cache for each collection and version. A cache is filled whole, each file held to its hash, before it counts
   (MARK); then the one it replaces is deleted. So a page and what it is made with always come from one build.

   A new worker takes over at once (skipWaiting): pages here are whole when they are open and hold no state that an older
   worker must look after, while waiting for every tab to be closed is how readers get stuck with old advice. Pages come
   from the network first, so a saved one is shown only when the network does not answer. */
'use strict';
const scope = self.registration.scope;
const prefix = `fagverk ${scope} `;
const MARK = `${scope}offline/whole`;
const TRIED = `${scope}offline/tried`;
/* How many times what is saved is brought up to a build: where there is no room for it, every page would fetch it anew. */
const TRIES = 3;
const SHELL = { ...CATALOGUE.shell, id: '-shell' };
/* How long a page that is saved waits for the network. */
const PATIENCE = 3000;
const FINGERPRINT = /[.-][0-9a-f]{12}\.[a-z0-9]+$/;
/* Which cache the page of each window came from, so that what it asks for later comes from there too. */
const servedFrom = new Map();

const address = (path) => scope + path.split('/').map(encodeURIComponent).join('/');
const nameOf = (part) => `${prefix}${part.id} ${part.version}`;
const current = (id) => (id === SHELL.id ? SHELL : CATALOGUE.collections.find((part) => part.id === id));
const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

async function install() {
  try {
    await keep(SHELL);
  } catch (error) {
    const why = await reason(error);
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ why });
    throw error;
  }
  await self.skipWaiting();
}

async function activate() {
  const whole = new Set((await kept()).filter((part) => part.id !== SHELL.id).map((part) => part.name));
  await drop((name) => name !== nameOf(SHELL) && !whole.has(name));
  await self.clients.claim();
}

/* Every cache that is whole, the newest first. */
async function kept() {
  const found = await Promise.all((await ours()).map(async (name) => {
    const mark = await caches.match(MARK, { cacheName: name });
    return mark && { ...(await mark.json()), name };
  }));
  return found.filter(Boolean).sort((a, b) => b.saved.localeCompare(a.saved));
}

async function drop(goes) {
  await Promise.all((await ours()).filter(goes).map((name) => caches.delete(name)));
}

/* Saving */

const running = new Map();

/* Fills the cache of a collection; two who ask at once get the same. */
function keep(part, tell = () => {}) {
  const name = nameOf(part);
  if (!running.has(name)) running.set(name, fill(part, name, tell).finally(() => running.delete(name)));
  return running.get(name);
}

async function fill(part, name, tell) {
  if (await caches.match(MARK, { cacheName: name })) return;
  const { files } = await (await get(part.list)).json();
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < part.bytes) throw new DOMException('too little room', 'QuotaExceededError');
  const before = await kept();
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    const queue = files.values();
    let done = 0;
    const take = async () => {
      for (const [path, hash, size] of queue) {
        const url = address(path);
        await cache.put(url, (await again(url, hash, before)) ?? (await get(path, hash)));
        done += size;
        tell({ done, bytes: part.bytes });
      }
    };
    await Promise.all([take(), take(), take(), take()]);
    const mark = { id: part.id, version: part.version, bytes: part.bytes, saved: new Date().toISOString() };
    await cache.put(MARK, new Response(JSON.stringify(mark)));
    if (!(await caches.match(MARK, { cacheName: name }))) throw new DOMException('taken away', 'AbortError');
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  if (part.id !== SHELL.id) await drop((other) => other !== name && other.startsWith(`${prefix}${part.id} `));
}

/* A file that an older version has already. */
async function again(url, hash, before) {
  for (const { name } of before) {
    const found = await caches.match(url, { cacheName: name });
    if (found?.headers.get('X-Hash') === hash) return found;
  }
  return undefined;
}

/* A file as it was built: the browser refuses one with another hash. */
async function get(path, hash) {
  const integrity = hash ? { integrity: `sha256-${hash}` } : {};
  const response = await fetch(address(path), { cache: 'no-cache', credentials: 'same-origin', ...integrity });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  const headers = { 'Content-Type': response.headers.get('Content-Type') ?? 'application/octet-stream', 'X-Hash': hash ?? '' };
  // A response of our own: one that was redirected cannot be shown as a page.
  return new Response(await response.blob(), { headers });
}

async function reason(error) {
  if (error.name === 'QuotaExceededError') return 'full';
  try {
    const answer = await fetch(`${scope}offline/catalogue.json`, { cache: 'no-store' });
    return answer.ok ? 'changed' : 'network';
  } catch {
    return 'network';
  }
}

/* Brings what is saved up to this build; what the site no longer has goes. Unchanged files are not fetched again. */
let refreshed;
function refresh() {
  refreshed ??= bringUp().catch(() => { refreshed = undefined; });
  return refreshed;
}

async function bringUp() {
  const saved = (await kept()).filter((part) => part.id !== SHELL.id);
  await Promise.all(saved.filter((part) => !current(part.id)).map((part) => caches.delete(part.name)));
  const behind = saved.filter((part) => current(part.id) && current(part.id).version !== part.version);
  if (!behind.length || navigator.connection?.saveData) return;
  const shell = await caches.open(nameOf(SHELL));
  const tries = Number((await (await shell.match(TRIED))?.text()) ?? 0);
  if (tries === TRIES) return;
  await shell.put(TRIED, new Response(String(tries + 1)));
  for (const part of behind) await keep(current(part.id));
}

/* What the page for this asks */

const answers = {
  state: async () => ({ version: CATALOGUE.version, kept: (await kept()).filter((part) => part.id !== SHELL.id) }),
  save: async (id, tell) => {
    await keep(current(id), tell);
    return {};
  },
  drop: async (id) => {
    await drop((name) => name.startsWith(`${prefix}${id} `));
    if (!(await kept()).some((part) => part.id !== SHELL.id)) await answers.clear();
    return {};
  },
  /* When nothing is left, nothing of us is. */
  clear: async () => {
    await drop(() => true);
    await self.registration.unregister();
    return {};
  },
};

self.addEventListener('message', (event) => {
  const { ask, id } = event.data;
  const [port] = event.ports;
  if (!port || !answers[ask]) return;
  const answer = answers[ask](id, (progress) => port.postMessage(progress));
  event.waitUntil(answer.then(
    (given) => port.postMessage({ ...given, end: true }),
    async (error) => port.postMessage({ end: true, why: await reason(error) }),
  ));
});

/* Reading */

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = request.url.replace(/[?#].*$/, '');
  if (request.method !== 'GET' || !url.startsWith(scope)) return;
  const path = url.slice(scope.length);
  if (path === 'sw.js' || path.startsWith('offline/')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, path.replace(/(^|\/)index\.html$/, '$1')));
  else if (FINGERPRINT.test(path)) event.respondWith(fingerprinted(request));
  else event.respondWith(other(event, url));
});

/* The page in the newest cache that has it. */
async function find(url) {
  for (const part of await kept()) {
    const response = await caches.match(url, { cacheName: part.name });
    if (response) return { ...part, response };
  }
  return undefined;
}

async function page(event, path) {
  const saved = await find(scope + path);
  const fromNetwork = fetch(event.request).catch(() => null);
  const slow = new Promise((done) => { setTimeout(done, PATIENCE, null); });
  const answer = await (saved ? Promise.race([fromNetwork, slow]) : fromNetwork);
  if (answer && (answer.status < 500 || !saved)) {
    event.waitUntil(refresh());
    return answer;
  }
  if (!saved) return Response.redirect(`${scope}${languageOf(path).offline}?side=${encodeURIComponent(path)}`, 302);
  if (event.resultingClientId) servedFrom.set(event.resultingClientId, saved.name);
  return path.endsWith('/') || !path ? told(saved) : saved.response;
}

/* The language whose folder a page lies in. */
function languageOf(path) {
  return CATALOGUE.languages.findLast((one) => path.startsWith(one.home)) ?? CATALOGUE.languages[0];
}

/* A saved page says so, and from which day it is. */
async function told({ response, saved }) {
  const html = await response.text();
  const lang = /<html[^>]*\slang="?([a-z]+)/.exec(html)?.[1];
  const words = WORDS[lang] ?? WORDS[CATALOGUE.languages[0].lang];
  const day = new Date(saved).toLocaleDateString(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  const note = `<p class="notice notice-saved" role="status">${words.saved} ${day}. ${words.note}</p>`;
  return new Response(html.replace(/<main\b[^>]*>/, (main) => main + note), { headers: response.headers });
}

/* Such a file never changes: wherever it lies, it is the right one. */
async function fingerprinted(request) {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

/* What has no fingerprint comes from where its page came from. */
async function other(event, url) {
  const from = servedFrom.get(event.clientId);
  const own = from && (await caches.match(url, { cacheName: from }));
  if (own) return own;
  try {
    return await fetch(event.request);
  } catch (error) {
    const saved = await find(url);
    if (saved) return saved.response;
    throw error;
  }
}
