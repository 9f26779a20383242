(() => {
  'use strict';
  const FORM = 5;

  /* The search: how a query is understood and how pages are ranked. Touches no page and no network: `env.load(name)` gives
     the bytes of a file of the index, `env.text(bytes)` their text. The command line runs this very file.
     A file is asked for as soon as it is known to be needed, and with it all others that are: what is far away is waited for
     once, not file by file. */
  const echoDocs = 3, echoWords = 10, echoWorth = 0.3;
  const readingPages = 10, readingWorth = 0.4, readingHeading = 4;
  const blendPower = 2.5, blendTopic = 0.45;
  const limitLetters = 400, limitUnits = 16, limitChanges = 3, limitForms = 300, limitCuts = 24, limitPrefix = 8, limitTopics = 6, limitSpread = 3, limitSmall = 1000, limitRich = 100, limitRichLarge = 25;

  /* ---- Words ---- */

  const words = (text) => {
    const found = [];
    for (const [group] of text.normalize('NFC').replace(/\u00ad/g, '').matchAll(/[\p{L}\p{N}\p{M}]+(?:[-‐‑]+[\p{L}\p{N}\p{M}]+)*/gu)) {
      const parts = group.split(/[-‐‑]+/);
      const word = (part) => ({ raw: part.toLowerCase(), caps: part.length > 1 && part === part.toUpperCase() && /\p{Lu}/u.test(part) });
      if (parts.length > 1 && parts.every((part) => /^\d/.test(part))) found.push({ raw: parts.join('-').toLowerCase() });
      else {
        parts.forEach((part) => found.push(word(part)));
        if (parts.length > 1) found.push({ raw: parts.join('').toLowerCase(), extra: true });
      }
    }
    return found;
  };

  const fold = (word) => word.toLowerCase().replace(/[æåä]/g, 'a').replace(/[øö]/g, 'o').normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/a[ea]+/g, 'a').replace(/oe+/g, 'o');

  const vowel = (c) => 'aeiouyæåø'.includes(c);
  const main = 'hetenes hetene hetens heten heter endes ande ende edes enes erte ede ane ene ens ers ets het ast ert en ar er as es et a e s'
    .split(' ');
  const other = 'hetslov eleg elig elov slov leg eig lig els lov ig'.split(' ');

  /* Snowball's Norwegian. */
  const snowball = (word) => {
    let from = word.length;
    if (word.length >= 3) {
      let at = 0;
      while (at < word.length && !vowel(word[at])) at++;
      while (at < word.length && vowel(word[at])) at++;
      if (at < word.length) from = Math.max(at + 1, 3);
    }
    const ends = (ending) => word.length - ending.length >= from && word.endsWith(ending);
    const cut = (letters) => { word = word.slice(0, word.length - letters); };
    const ending = main.find(ends);
    if (ending === 's') {
      const [before, last] = [word.at(-3), word.at(-2)];
      if ('bcdfghjlmnoprtvyz'.includes(last) || (last === 'k' && before && !vowel(before))) cut(1);
    } else if (ending === 'erte' || ending === 'ert') cut(ending.length - 2);
    else if (ending) cut(ending.length);
    if (ends('dt') || ends('vt')) cut(1);
    const rest = other.find(ends);
    if (rest) cut(rest.length);
    return word;
  };

  const mended = (stem, word) => {
    const cut = (ending) => (stem.endsWith(ending) && stem.length - ending.length >= 4 ? stem.slice(0, -ending.length) : '');
    if (stem.length === 3 && /^l[ei]g/.test(word.slice(3))) return `${stem}lig`;
    const short = /^(.*[b-df-hj-np-tv-xz].*[aiouyæøå])e(?:[nrt]s?|nes?)?$/.exec(stem);
    if (short) return short[1];
    const verb = cut('ning');
    const neuter = cut('t');
    const pair = /^(.+?)([b-df-hj-np-tv-z])\2?el$/.exec(stem);
    return (cut('ern') || cut('er') || (verb && !'aeiouyæøån'.includes(verb.at(-1)) && verb) || cut('ing') || (pair && stem.length > 4 && `${pair[1]}${pair[2]}l`)
      || (neuter && 'lnrskgp'.includes(neuter.at(-1)) && neuter) || stem).replace(/mm$/, 'm');
  };

  const stemmer = (lang) => (word) => {
    if (/^\d/.test(word)) return word;
    if (lang === 'nb' || lang === 'nn') return mended(snowball(word), word);
    return lang === 'en' && word.length > 3 && !word.endsWith('ss') ? word.replace(/s+$/, '') : word;
  };

  /* Letters to add, drop, change or swap; more than `most` is not told apart. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [last, row] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      let best = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, last[j - 2] + 1);
        next.push(cost);
        best = Math.min(best, cost);
      }
      if (best > most) return most + 1;
      [last, row] = [row, next];
    }
    return row[b.length];
  };

  /* ---- The index ---- */

  const index = async (env) => {
    const parsed = (bytes) => JSON.parse(env.text(bytes));
    const [manifest, lexicon] = env.text(await env.load('index')).split('\n').map((line) => JSON.parse(line));
    if (manifest.form !== FORM) throw new Error('another build');
    const large = manifest.docs > limitSmall;
    const kept = new Map();
    const once = (name, read) => {
      if (!kept.has(name)) {
        const made = env.load(name).then(read);
        made.catch(() => kept.delete(name));
        kept.set(name, made);
      }
      return kept.get(name);
    };
    const number = (text) => parseInt(text, 36);
    /* The name of a file: all of a kind stand in one text. */
    const file = (kind, hashes, row) => `${kind}-${hashes.slice(row * 10, row * 10 + 10)}`;
    /* The stems of one file, in order and by folded spelling. `read` gives what stands beside each. */
    const stems = (bytes, read) => {
      let last = '';
      const rows = env.text(bytes).split('\n').map((line) => {
        const [, marks, shared, rest, ...facts] = /^([!~]*)(.)(\S*) (\S+)(?: (\S+))?(?: (\S+))?$/.exec(line);
        last = last.slice(0, number(shared)) + rest;
        return { name: last, key: fold(last), ...read(facts, marks, last) };
      });
      const keys = new Map();
      for (const entry of rows) {
        if (keys.has(entry.key)) keys.get(entry.key).push(entry);
        else keys.set(entry.key, [entry]);
      }
      return { rows, keys };
    };
    const common = ([, hash, lists, rests]) => once(`v-${hash}`, (bytes) => {
      let [list, rest] = [-1, -1];
      let [first, second] = [];
      return stems(bytes, ([count, end = ''], marks, name) => {
        if (marks.includes('!')) first = { name: file('p', lists, ++list), all: 0 };
        if (marks.includes('~')) second = { name: file('q', rests, ++rest), all: 0 };
        const pages = number(count);
        const best = pages > manifest.long ? manifest.best : pages;
        const entry = { shown: name + end, pages, parts: [[first, first.all, best]] };
        first.all += best;
        if (pages > best) {
          entry.parts.push([second, second.all, pages - best]);
          second.all += pages - best;
        }
        return entry;
      });
    });
    const rare = ([, hash]) => once(`r-${hash}`, (bytes) => stems(bytes, ([places, end = ''], _, name) => {
      const [docs, impacts, sections] = [0, 1, 2].map((fact) => places.split(',').map((place) => number(place.split('.')[fact])));
      return { shown: name + end, pages: docs.length, own: { docs, impacts, sections } };
    }));
    /* The files that may hold stems from one folded spelling to another. */
    const within = (rows, read) => async (from, to) => {
      const low = Math.max(0, rows.findLastIndex(([first]) => first < from));
      const high = rows.findLastIndex(([first]) => first <= to);
      return Promise.all(rows.slice(low, high + 1).map(read));
    };
    const inCommon = within(manifest.blocks, common);
    const inRare = within(manifest.rare, rare);
    /* Finds stems among the common ones; `deep` looks among the rare ones where there are none. */
    const seek = (end, pick) => async (key, deep) => {
      const found = (await inCommon(key, key + end)).flatMap((block) => pick(block, key));
      return found.length || !deep ? found : (await inRare(key, key + end)).flatMap((block) => pick(block, key));
    };
    /* A file of lists has all lists' pages, each as far from the one before as it says, then all weights, then all
       sections: `before` rows of them are other stems'. */
    const bytesOf = ({ name }) => once(name, (read) => read);
    const part = async ([held, before, pages]) => {
      const { all } = held;
      const bytes = await bytesOf(held);
      const docs = new Uint32Array(pages);
      let [at, doc] = [0, 0];
      for (let row = 0; row < before; at++) row += bytes[at] < 128;
      for (let row = 0; row < pages; row++) {
        let [gap, shift] = [0, 0];
        for (; bytes[at] > 127; at++, shift += 7) gap |= (bytes[at] & 127) << shift;
        doc += gap | (bytes[at++] << shift);
        docs[row] = doc;
      }
      const rows = (from) => bytes.subarray(from + before, from + before + pages);
      return { docs, impacts: rows(bytes.length - 2 * all), sections: rows(bytes.length - all) };
    };
    const partsOf = (entry, whole) => entry.parts?.slice(0, whole ? 2 : 1) ?? [];
    /* The pages of a stem: those that have most of it, or each of them. */
    const list = async (entry, whole) => {
      if (entry.own) return entry.own;
      const read = await Promise.all(partsOf(entry, whole).map(part));
      const [docs, impacts, sections] = ['docs', 'impacts', 'sections'].map((fact) => read.flatMap((one) => [...one[fact]]));
      return { docs, impacts, sections };
    };
    const shown = (row) => once(file('t', manifest.shown, row), parsed);
    const same = seek('', ({ keys }, key) => keys.get(key) ?? []);
    return {
      manifest,
      list,
      large,
      rich: large ? limitRichLarge : limitRich,
      lexicon,
      /* The files of lists of these stems. */
      lists: (entries, whole) => Promise.all(entries.flatMap((entry) => partsOf(entry, whole)).map(([held]) => bytesOf(held))),
      forms: () => once(manifest.forms, (bytes) => forms(parsed(bytes))),
      /* The expressions that begin with words of these first letters. Those that begin with a filler or another small word
         stand apart, last. */
      triggers: async (keys, apart) => {
        const most = manifest.triggers.length;
        const rows = [...new Set(keys.map((key) => most - apart.get(key) || [0, 1, 2].reduce((sum, at) => sum * 31 + ~~key.charCodeAt(at), 0) % (most - 2)))];
        const files = await Promise.all(rows.map((row) => once(manifest.triggers[row], (bytes) => env.text(bytes).split('\n').map((line) => {
          // What is asked, what topics it tells of, two letters each and how much, and where it leads.
          const [trigger, told = '', ...leads] = line.split('=');
          const groups = leads.map((group) => ({ worth: parseInt(group, 10) / 100, targets: group.slice(group.indexOf(' ') + 1).split('|').map((target) => target.split(' ')) }));
          return { asked: trigger.split(' '), groups, topics: (told.match(/.../g) ?? []).map((topic) => [`§${topic.slice(0, 2)}`, topic[2]]) };
        }))));
        const all = files.flat();
        return (key) => all.filter(({ asked }) => asked[0] === key);
      },
      facets: () => once(manifest.facets, parsed),
      same,
      /* The stem of this very name. */
      named: async (name, deep) => (await same(fold(name), deep)).find((entry) => entry.name === name),
      under: seek('\uffff', ({ rows }, key) => rows.filter((entry) => entry.key.startsWith(key))),
      doc: async (row) => {
        const columns = await shown(Math.floor(row / manifest.per));
        const [path, anchor, kind, title, trail, minutes, reviewed, summary, texts] = columns.map((column) => column[row % manifest.per]);
        const sections = texts.map((text) => {
          const [heading, own = '', ...rest] = text.split('\t');
          return [own === '#' ? '' : own || slug(heading), heading, rest.join(' ')];
        });
        return { path: path.replace('~', () => slug(title)), anchor, kind, title, trail, minutes, reviewed, summary, sections };
      },
    };
  };

  const slug = (text) => text.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

  /* How unknown words may be written otherwise, and where compounds are cut. */
  const forms = (raw) => ({ ...raw, whole: new Set(raw.whole), nofirst: new Set(raw.nofirst), nolast: new Set(raw.nolast), cut: new Map(raw.cut), rewrites: [...raw.nn.filter(([nn]) => nn.length > 3), ...raw.rewrites].map(([nn, nb]) => [nn.replace(/[$^]/, ''), nb, nn[0] === '^', nn.endsWith('$')]) });

  const lexicon = (raw, stem) => {
    const odd = new Map(raw.odd);
    const lemma = (word) => odd.get(word) ?? word;
    const key = (word) => fold(stem(lemma(word)));
    const phrases = raw.ask.map((text) => words(text).map(({ raw: word }) => lemma(word))).sort((a, b) => b.length - a.length);
    return {
      lemma, key, phrases,
      apart: new Map([[raw.fill, 2], [raw.stop, 1]].flatMap(([all, row]) => all.map((word) => [key(word), row]))),
      stop: new Set(raw.stop), fill: new Set(raw.fill), common: new Set(raw.common),
      bets: new Map(raw.bets), crisis: raw.crisis,
    };
  };

  /* ---- Understanding a query ---- */

  const parse = (query, lex, stem) => {
    const text = query.slice(0, limitLetters);
    const quoted = new Set([...text.matchAll(/["«“”]([^"«»“”]+)["»“”]/g)].flatMap(([, inside]) => words(inside).map(({ raw }) => raw)));
    const shout = text === text.toUpperCase();
    const tokens = words(text).filter(({ extra }) => !extra).map(({ raw, caps }) => {
      const name = stem(lex.lemma(raw));
      const key = fold(name);
      const stop = lex.stop.has(raw) && !(caps && !shout);
      return { raw, name, key, keys: [key], stop, fill: lex.fill.has(raw) && !quoted.has(raw), quoted: quoted.has(raw) };
    });
    for (const phrase of lex.phrases) {
      for (let at = 0; at + phrase.length <= tokens.length; at++) {
        if (phrase.every((word, on) => lex.lemma(tokens[at + on].raw) === word)) {
          phrase.forEach((_, on) => { tokens[at + on].fill = true; });
        }
      }
    }
    let told = tokens.filter(({ stop, fill }) => !stop && !fill);
    if (!told.length) {
      // Small words only: then they are what is asked for.
      told = tokens.filter(({ stop }) => !stop);
      if (!told.length) told = tokens;
      told.forEach((token) => { token.fill = false; token.stop = false; });
    }
    return { tokens, typing: /[\p{L}\p{N}]$/u.test(text), plain: tokens.map(({ key }) => key).join(' ') };
  };

  /* The expressions of the lexicon that stand in a query: which tokens, and to what they lead. */
  const expressions = (tokens, triggers) => {
    const found = [];
    tokens.forEach((token, from) => {
      if (!token.quoted) for (const { asked, groups, topics } of token.keys.flatMap(triggers)) {
        const on = [from];
        for (const word of asked.slice(1)) {
          const last = on.at(-1);
          // In either order: `husleia øker`, `øker husleia`.
          const next = tokens.findIndex(({ keys }, at) => Math.abs(at - last) <= limitSpread && !on.includes(at) && keys.includes(word));
          if (next < 0) break;
          on.push(next);
        }
        if (on.length === asked.length && !(asked.length === 1 && (token.stop || token.fill))) found.push({ on, groups, topics });
      }
    });
    return found;
  };

  /* Cuts a compound where both parts are words of the site. */
  const compound = async (token, lex, stem, idx) => {
    const { raw } = token;
    const known = await idx.forms();
    if (known.whole.has(raw) || /\d/.test(raw)) return [];
    const set = known.cut.get(raw) ?? known.cut.get(token.name);
    const part = async (text, first) => {
      if (text.length < 3 || (first ? known.nofirst : known.nolast).has(text)) return null;
      const name = stem(lex.lemma(text));
      const entry = await idx.named(name);
      return entry && (text.length > 3 || entry.pages > 2) ? entry : null;
    };
    if (set) {
      const found = (await Promise.all(set.map((text) => part(text, true)))).filter(Boolean);
      return found.length === set.length ? found : [];
    }
    if (raw.length < 7) return [];
    const cuts = Array.from({ length: raw.length - 5 }, (_, at) => at + 3);
    const found = await Promise.all(cuts.map(async (at) => {
      const before = raw.slice(0, at);
      const right = await part(raw.slice(at), false);
      const lefts = right ? [[before, 0], ...(/[se]$/.test(before) ? [[before.slice(0, -1), 0.5]] : [])] : [];
      return Promise.all(lefts.map(async ([left, cost]) => {
        const entry = await part(left, true);
        return entry && { score: Math.min(Math.log(entry.pages + 1) + left.length, Math.log(right.pages + 1) + raw.length - at) - cost, parts: [entry, right] };
      }));
    }));
    return found.flat().reduce((best, one) => (one && !(best?.score >= one.score) ? one : best), null)?.parts ?? [];
  };

  /* What a nynorsk word may be in bokmål, the least changed first, and in how many places it was changed. Whether it is one,
     the index says. */
  const bokmal = (raw, known) => {
    const found = new Map();
    const change = (done, at, changes) => {
      if (at === raw.length) {
        if (changes && !(found.get(done) <= changes)) found.set(done, changes);
        return;
      }
      change(done + raw[at], at + 1, changes);
      if (changes < limitChanges) for (const [nn, nb, start, end] of known.rewrites) {
        if (raw.startsWith(nn, at) && !(start && at) && !(end && at + nn.length < raw.length)) change(done + nb, at + nn.length, changes + 1);
      }
    };
    if (raw.length > 2 && raw.length < 30) change('', 0, 0);
    return [...found].sort((a, b) => a[1] - b[1]).slice(0, limitForms);
  };

  /* The words of the site that a nynorsk word is in bokmål: only those with the fewest changes. */
  const inBokmal = async (token, lex, stem, idx) => {
    const forms = bokmal(token.raw, await idx.forms());
    const found = new Map();
    for (let changes = 1; changes <= limitChanges && !found.size; changes++) {
      const names = forms.filter(([, own]) => own === changes).map(([form]) => stem(lex.lemma(form))).filter((name) => name !== token.name);
      for (const entry of await Promise.all(names.map((name) => idx.named(name)))) {
        if (entry && (entry.key.length > 3 || token.raw.length < 5)) found.set(entry, 0.95 - 0.05 * changes);
      }
    }
    return [...found];
  };

  /* The parts of a nynorsk compound that the site has in bokmål. */
  const inBokmalParts = async (token, lex, stem, idx) => {
    for (const [form] of bokmal(token.raw, await idx.forms()).slice(0, limitCuts)) {
      const parts = await compound({ raw: form, name: stem(lex.lemma(form)) }, lex, stem, idx);
      if (parts.every(({ pages }) => pages > 1) && parts.length) return [{ entries: parts, worth: 0.8, how: 'nynorsk' }];
    }
    return [];
  };

  const typos = async (token, right, idx) => {
    const most = token.key.length > 7 ? 2 : token.key.length > 3 ? 1 : 0;
    if (!most || /\d/.test(token.key)) return [];
    // Stems may be far apart where whole words are near: `oppsiglese`, `oppsigelse`.
    const typed = fold(token.raw);
    // Short stems are like many others: there the words themselves must be alike.
    const far = ({ key, shown }) => {
      const whole = distance(typed, fold(shown), most);
      return token.key.length > 5 ? Math.min(distance(token.key, key, most), whole) : whole;
    };
    // What is a word already is no other word misspelt, though it may be the same in another form.
    const form = ({ key }) => !right || key.startsWith(token.key) || token.key.startsWith(key);
    const likely = (all) => all.filter(form).map((entry) => [entry, far(entry)]).filter(([, letters]) => letters <= most);
    const common = likely(await idx.under(token.key[0]));
    const near = common.length ? common : likely(await idx.under(token.key.slice(0, 3), true));
    near.sort((a, b) => a[1] - b[1] || b[0].pages - a[0].pages);
    return near.filter(([, letters]) => letters === near[0][1]).slice(0, 3).map(([entry, letters]) => ({ entries: [entry], worth: 0.85 - 0.15 * letters, how: 'typo' }));
  };

  /* A compound of which the site knows one part only: the longest beginning, and the longest end. */
  const halves = async ({ raw }, lex, stem, idx) => {
    const found = [];
    const known = await idx.forms();
    if (raw.length < 8 || known.whole.has(raw)) return found;
    for (const [cut, refused] of [[(size) => raw.slice(0, size), known.nofirst], [(size) => raw.slice(-size), known.nolast]]) {
      for (let size = raw.length - 3; size > 3; size--) {
        const name = stem(lex.lemma(cut(size)));
        const entry = !refused.has(cut(size)) && await idx.named(name);
        if (entry) {
          found.push({ entries: [entry], worth: (0.6 * size) / raw.length, how: 'part' });
          break;
        }
      }
    }
    return found;
  };

  /* Everything a token may be found by. A way is some stems that must all be there, and what it is worth. */
  const ways = async (token, last, q, lex, stem, idx, spoken) => {
    const found = [];
    const add = (entries, worth, how) => found.push({ entries, worth, how });
    const longer = (start, worth, under) => under.sort((a, b) => b.pages - a.pages).slice(0, limitPrefix)
      .forEach((entry) => add([entry], worth * Math.max(0.5, start.length / entry.key.length), 'prefix'));
    const same = await idx.same(token.key, true);
    const exact = same.find(({ name }) => name === token.name);
    if (exact) add([exact], 1, 'exact');
    if (token.quoted) return { found, exact };
    const ascii = /^[a-z]+$/.test(token.raw);
    if (!exact || ascii) same.filter((entry) => entry !== exact).forEach((entry) => add([entry], exact ? 0.4 : 0.95, 'fold'));
    // A short word that people are known to say is bokmål: `dyr` is no `dør`.
    if (!same.length && !(spoken && token.key.length < 5)) {
      for (const [entry, worth] of await inBokmal(token, lex, stem, idx)) {
        add([entry], worth, 'nynorsk');
        token.keys.push(entry.key);
      }
    }
    // A word that many pages use needs no help from its likes, and each of those is a file to fetch.
    if (exact && exact.pages > idx.rich) return { found, exact };
    const parts = await compound(token, lex, stem, idx);
    if (parts.length) {
      add(parts, exact ? 0.5 : 0.85, 'parts');
      if (!exact) parts.forEach((part) => add([part], 0.3, 'part'));
    }
    if (token.key.length > 3 && (token.key.length > 4 || (last && q.typing))) {
      const start = last && q.typing && !same.length ? fold(token.raw) : token.key;
      longer(start, same.length ? 0.35 : 0.6, (await idx.under(start, !found.length)).filter((entry) => !same.includes(entry)));
    }
    return { found, exact };
  };

  const waysOf = (unit) => [unit, ...unit.tokens].flatMap((part) => part.ways);
  const round = (value) => Math.round(value * 1000) / 1000;

  const open = async (env) => {
    const idx = await index(env);
    const { manifest } = idx;
    const stem = stemmer(manifest.lang);
    const lex = lexicon(idx.lexicon, stem);
    const total = manifest.docs;
    const { large } = idx;
    const triggers = (keys) => idx.triggers(keys, lex.apart);
    const idf = (pages) => Math.log(1 + (total - pages + 0.5) / (pages + 0.5));

    const entries = async (stems, deep) => {
      const found = await Promise.all(stems.map((name) => idx.named(name, deep)));
      return found.every(Boolean) ? found : null;
    };

    /* Adds to `best` what a way is worth on each page, where that is more than what is there. Gives what it is likely
       worth on all others, where only the first part of its list was read. */
    const weigh = async ({ entries: all, worth }, cap, best, section, whole) => {
      const lists = await Promise.all(all.map((entry) => idx.list(entry, whole)));
      const sum = new Map();
      let least = 0;
      lists.forEach(({ docs, impacts, sections }, on) => {
        const scale = (worth * Math.min(idf(all[on].pages), cap)) / manifest.steps;
        docs.forEach((doc, row) => {
          const own = scale * impacts[row];
          const [score, most, where, met] = sum.get(doc) ?? [0, 0, 0, 0];
          if (met === on) sum.set(doc, [score + own, Math.max(most, own), own > most ? sections[row] : where, on + 1]);
        });
        least = scale * impacts.reduce((one, other) => Math.min(one, other), manifest.steps);
      });
      for (const [doc, [score, , where, met]] of sum) {
        const mean = (score / lists.length) * (lists.length > 1 ? 1.15 : 1);
        if (met < lists.length) continue;
        if (mean > best[doc]) section[doc] = where;
        // Several leads that a page has say more than the best of them does.
        best[doc] = (best[doc] ** blendPower + mean ** blendPower) ** (1 / blendPower);
      }
      const left = all[0].pages - lists[0].docs.length;
      return lists.length > 1 ? 0 : ((left / (total - lists[0].docs.length + 1)) * least) / 2;
    };

    /* Two words that the pages write as one. */
    const joined = async (tokens) => {
      const found = tokens.slice(1).flatMap((two, at) => {
        const one = tokens[at];
        if (one.stop || two.stop || one.quoted || two.quoted) return [];
        return ['', 's', 'e'].map(async (link) => {
          const to = await entries([stem(one.raw + link + two.raw)]);
          return to && to[0].name.length > one.raw.length ? [{ on: [at, at + 1], way: { entries: to, worth: 1, how: 'joined' } }] : [];
        });
      });
      return (await Promise.all(found)).flat();
    };

    /* Where an expression leads. */
    const leadsOf = async ({ on, groups = [], way, less = 1 }, q) => {
      const rich = (on.length === 1 || large) && on.every((at) => (large && q.tokens[at].fill) || q.tokens[at].exact?.pages > idx.rich);
      const left = groups.filter(({ worth }) => !rich || !(large || worth < 0.9));
      const found = left.flatMap(({ worth, targets }) => targets.map(async (target) => {
        const to = await entries(target, true);
        return to ? [{ entries: to, worth: worth * less, how: 'word' }] : [];
      }));
      return [...(way ? [way] : []), ...(await Promise.all(found)).flat()];
    };

    /* What the words of a query are looked up in: asked for at once, and waited for where it is needed. */
    const lookUp = (tokens) => {
      const telling = tokens.filter(({ stop, fill }) => !stop && !(fill && large));
      return Promise.all([triggers(tokens.flatMap(({ keys }) => keys)), ...telling.map(({ key }) => idx.same(key))]).catch(() => {});
    };

    /* Whoever types a query will ask for most of these. */
    const ready = (query) => {
      const { tokens } = parse(query, lex, stem);
      if (/[\p{L}\p{N}]$/u.test(query) && tokens.at(-1)?.raw.length < 3) tokens.pop();
      return lookUp(tokens);
    };

    /* The units of a query: a token with all its ways, or an expression of several tokens. */
    const understand = async (query) => {
      const q = parse(query, lex, stem);
      lookUp(q.tokens);
      // Where there are many pages, words that say little are not worth a file each.
      if (large) {
        for (const token of q.tokens) if (!token.quoted && !token.stop) token.fill ||= (await idx.named(token.name))?.pages > total / 2;
      }
      const spoken = large && q.tokens.some(({ stop, fill }) => !stop && !fill);
      const told = q.tokens.filter(({ stop, fill }) => !stop && !(fill && spoken)).slice(0, limitUnits);
      const said = await triggers(told.map(({ key }) => key));
      const [joins] = await Promise.all([joined(q.tokens), ...told.map(async (token) => {
        const alone = said(token.key).some(({ asked }) => asked.length === 1);
        const { found, exact } = await ways(token, token === told.at(-1), q, lex, stem, idx, alone);
        idx.lists(found.flatMap((way) => way.entries)).catch(() => {});
        token.ways = found;
        token.exact = exact;
      })]);
      const known = await triggers(q.tokens.flatMap(({ keys }) => keys));
      const spelt = expressions(q.tokens, known);
      const found = spelt.filter(({ groups }) => groups.length);
      const meant = await Promise.all(told.map(async (token) => {
        const at = q.tokens.indexOf(token);
        token.led = found.some(({ on }) => on.includes(at));
        if (token.ways.length || token.led || token.quoted) return [];
        token.ways = await typos(token, lex.common.has(token.name) || known(token.key).length > 0, idx);
        if (!token.ways.length) token.ways = await inBokmalParts(token, lex, stem, idx);
        if (token.ways[0]?.how !== 'typo') {
          if (!token.ways.length) token.ways = await halves(token, lex, stem, idx);
          return [];
        }
        token.meant = token.ways[0].entries[0];
        // What the corrected word leads to counts too.
        const leads = (await triggers([token.meant.key]))(token.meant.key).filter(({ asked }) => asked.length === 1);
        return leads.map(({ groups, topics }) => ({ on: [at], groups, topics, less: 0.8 }));
      }));
      spelt.push(...meant.flat());
      found.push(...meant.flat().filter(({ groups }) => groups.length), ...joins);
      await Promise.all(found.map(async (one) => { one.leads = await leadsOf(one, q); }));
      const units = [];
      const unitOf = new Map();
      const inExpression = new Set();
      for (const token of told) {
        token.share = token.fill ? 0.15 : lex.common.has(token.name) ? 0.4 : 1;
        const unit = { tokens: [token], ways: [], weight: token.led && !token.fill ? 1 : token.share };
        units.push(unit);
        unitOf.set(token, unit);
      }
      // The topics that the words tell of, the strongest only: a word that tells 6 of 9 tells all that is needed.
      const topics = new Map();
      const asked = told.reduce((sum, { share }) => sum + share, 0) * 6 || 1;
      for (const { on, topics: own } of spelt) {
        for (const [topic, worth] of own) topics.set(topic, (topics.get(topic) ?? 0) + (on.length > 1 ? 1 : q.tokens[on[0]].share ?? 0) * worth / asked);
      }
      // On their way while words are weighed: `topical` waits for them.
      const lists = Promise.all([...topics].sort((a, b) => b[1] - a[1]).slice(0, limitTopics).map(async ([topic, share]) => {
        const entry = await idx.named(topic);
        return { share, ...(entry && await idx.list(entry)) };
      }));
      lists.catch(() => {});
      for (const { on, leads } of found.sort((a, b) => b.on.length - a.on.length)) {
        // `rent` says little where `rent increase` is an expression of its own.
        if (on.length < 2 && inExpression.has(on[0])) leads.forEach((lead) => { lead.worth *= 0.25; });
        const own = on.map((at) => q.tokens[at]).filter((token) => unitOf.has(token));
        if (!leads.length || !own.length) continue;
        const saying = own.filter(({ fill }) => !fill);
        const first = unitOf.get(own[0]);
        if (own.length > 1 || on.length > 1) {
          // All units that the expression touches become one.
          const merged = new Set(own.map((token) => unitOf.get(token)));
          for (const unit of merged) {
            if (unit === first) continue;
            first.tokens.push(...unit.tokens);
            first.ways.push(...unit.ways);
            unit.tokens.forEach((token) => unitOf.set(token, first));
            units.splice(units.indexOf(unit), 1);
          }
          first.weight = 1.5;
          first.spoken = true;
        } else if (!saying.length) first.weight = Math.max(first.weight, 0.5);
        first.ways.push(...leads);
        if (on.length > 1) on.forEach((at) => inExpression.add(at));
      }
      return { ...q, units, topics: lists };
    };

    /* Adds what a page has of the topics that are asked for. */
    const topical = async ({ units, topics }, scores) => {
      const about = new Float32Array(total);
      const all = Math.max(3, units.reduce((sum, { weight, idf: telling }) => sum + weight * telling, 0));
      // One after the other, so that sums come out the same whichever file came first.
      for (const { share, docs, impacts } of await topics) docs?.forEach((doc, row) => { about[doc] += (Math.min(1, share) * impacts[row]) / manifest.steps; });
      about.forEach((value, doc) => { scores[doc] += blendTopic * all * value; });
      return about;
    };

    /* Each lead once, at its best. */
    const once = (ways) => [...new Map(ways.sort((a, b) => a.worth - b.worth).map((way) => [way.entries.map(({ name }) => name).join(' '), way])).values()].reverse();

    const score = async (units, whole) => {
      await idx.lists(units.flatMap(waysOf).flatMap((way) => way.entries), whole);
      for (const unit of units) {
        unit.ways = once(unit.ways);
        unit.best = new Float32Array(total);
        unit.section = new Uint8Array(total);
        unit.floor = 0;
        const own = Math.max(0, ...unit.tokens.map((token) => (token.exact ? idf(token.exact.pages) : 0)));
        const leads = waysOf(unit).filter(({ how }) => how !== 'part').map(({ worth, entries: all }) => [worth, Math.max(...all.map(({ pages }) => idf(pages)))]);
        const led = Math.max(0, ...leads.map(([worth, most]) => worth * most));
        // An unknown word is as telling as a word can be.
        // What an expression leads to may be more telling than its words are: `ut` says little, `kastet ut` much.
        const told = unit.spoken ? Math.max(own, led) : own || led;
        unit.idf = told || idf(0);
        // How much a page must have of it to be sure: a word that is only related is not all of what was asked.
        unit.telling = Math.max(unit.idf, ...(own ? [] : leads.map(([, most]) => most)));
        const cap = told ? told * 1.3 : Infinity;
        for (const way of unit.ways) unit.floor = Math.max(unit.floor, await weigh(way, cap, unit.best, unit.section, whole));
        // The words of an expression by themselves: together they may say as much as what it leads to.
        const parts = [];
        for (const token of unit.tokens) {
          const part = unit.tokens.length > 1 ? new Float32Array(total) : unit.best;
          let floor = 0;
          for (const way of token.ways) floor = Math.max(floor, await weigh(way, token.exact ? idf(token.exact.pages) * 1.3 : Infinity, part, unit.section, whole));
          if (unit.tokens.length === 1) unit.floor = Math.max(unit.floor, floor);
          parts.push([part, token.share]);
        }
        if (unit.tokens.length > 1) {
          for (let doc = 0; doc < total; doc++) {
            let sum = 0;
            for (const [part, weight] of parts) sum += part[doc] * weight;
            unit.best[doc] = Math.max(unit.best[doc], (sum / parts.length) * 1.2);
          }
        }
      }
      const scores = new Float32Array(total);
      const cover = new Float32Array(total);
      const all = units.reduce((sum, unit) => sum + unit.weight * unit.telling, 0) || 1;
      const met = units.filter(({ best }) => best.some((value) => value > 0));
      const reach = met.reduce((sum, unit) => sum + unit.weight * unit.idf, 0) || 1;
      for (let doc = 0; doc < total; doc++) {
        let [sum, covered, surely, there] = [0, 0, 0, false];
        for (const unit of met) {
          const value = unit.best[doc] || unit.floor;
          if (value <= 0) continue;
          there ||= unit.best[doc] > 0;
          sum += unit.weight * value;
          covered += unit.weight * unit.idf * Math.min(1, (2.2 * value) / unit.idf);
          surely += unit.weight * unit.telling * Math.min(1, (2.2 * value) / unit.telling);
        }
        if (!there || units.some(({ tokens: [token], best }) => token.quoted && best[doc] <= 0)) continue;
        cover[doc] = surely / all;
        scores[doc] = sum * (0.35 + 0.65 * (covered / reach));
      }
      return { scores, cover };
    };

    /* What each word's best section is, as the index has it, and the section that most of what was asked is best in. */
    const votesOf = (units, doc) => {
      const votes = new Map();
      for (const unit of units) if (unit.best[doc] > 0) votes.set(unit.section[doc], (votes.get(unit.section[doc]) ?? 0) + unit.weight * unit.best[doc]);
      return votes;
    };
    const sectionOf = (units, doc) => [...votesOf(units, doc)].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0])[0];

    /* Which section of the best pages says most of what was asked, by its heading, its text and the index: by each word in
       turn, as `score` does by page. A page gains by having much of it in one section. Only where results have whole texts. */
    const read = async (rows, units, scores) => {
      const found = new Map();
      if (manifest.per > 2) return found;
      const asked = new Set(units.flatMap(waysOf).flatMap((way) => way.entries.map(({ key }) => key)));
      let most = 0;
      const likely = rows.slice(0, readingPages);
      const shown = await Promise.all(likely.map(idx.doc));
      for (const [row, doc] of likely.entries()) {
        const { sections } = shown[row];
        const votes = votesOf(units, doc);
        const cast = [...votes.values()].reduce((sum, vote) => sum + vote, 0.01);
        const there = new Map();
        const texts = sections.map(([, heading, text]) => {
          const times = new Map();
          const all = words(`${`${heading} `.repeat(readingHeading)}${text}`);
          for (const { raw } of all) {
            const key = keyOf(raw);
            if (asked.has(key)) times.set(key, (times.get(key) ?? 0) + 1);
          }
          for (const key of times.keys()) there.set(key, (there.get(key) ?? 0) + 1);
          return { times, length: 2 + all.length / 200 };
        });
        // What few sections of a page say tells which of them is meant: all sections of a guide on letters say `letter`.
        const rare = (key, power) => Math.log(1 + (texts.length - there.get(key) + 0.5) / (there.get(key) + 0.5)) ** power;
        const said = (text, ways, cap, power) => Math.hypot(...ways.map(({ worth, entries: all }) => {
          const own = all.map(({ key, pages }) => {
            const count = text.times.get(key);
            return count ? (Math.min(idf(pages), cap) * rare(key, power) * count) / (count + text.length) : 0;
          });
          return (worth * own.reduce((sum, value) => sum + value, 0) * (own.includes(0) ? 0.4 : 1)) / all.length;
        }));
        const sum = (text, power) => units.reduce((told, { tokens, ways: leads, weight, idf: telling }) => {
          const cap = telling * 1.3;
          const own = tokens.reduce((part, token) => part + (tokens.length > 1 ? token.share : 1) * said(text, token.ways, cap, power), 0);
          return told + weight * Math.max(said(text, leads, cap, power), own / tokens.length);
        }, 0);
        let [best, top, worth] = [0, 0, 0];
        texts.forEach((text, at) => {
          const told = sum(text, 1) * (1 + (0.3 * (votes.get(at) ?? 0)) / cast);
          if (told > top) [top, best] = [told, at];
          worth = Math.max(worth, sum(text, 0.5));
        });
        found.set(doc, { best, worth });
        most = Math.max(most, worth);
      }
      for (const [doc, { worth }] of found) scores[doc] *= 1 + (readingWorth * worth) / (most || 1);
      return found;
    };
    const keys = new Map();
    const keyOf = (raw) => {
      if (!keys.has(raw)) keys.set(raw, lex.key(raw));
      return keys.get(raw);
    };

    /* The part of a text that says most, with what was found marked. */
    const excerpt = (text, stems, letters = 220) => {
      const marks = [];
      for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu)) {
        const keys = match[0].toLowerCase().split('-').map(keyOf);
        const hit = keys.find((key) => stems.has(key) || [...stems].some((one) => one.length > 3 && key.startsWith(one)));
        if (hit) marks.push([match.index, match.index + match[0].length, hit]);
      }
      let from = 0;
      let most = -1;
      for (const [start] of marks) {
        const inside = new Set(marks.filter(([a, b]) => a >= start && b <= start + letters).map(([, , key]) => key));
        if (inside.size > most) [most, from] = [inside.size, start];
      }
      from = Math.max(0, from - 40);
      if (text.length - from < letters) from = Math.max(0, text.length - letters);
      if (from) from = text.indexOf(' ', from) + 1;
      let to = Math.min(text.length, from + letters);
      if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + 1);
      const pieces = [];
      let at = from;
      for (const [a, b] of marks) {
        if (a < at || b > to) continue;
        pieces.push([text.slice(at, a), 0], [text.slice(a, b), 1]);
        at = b;
      }
      pieces.push([text.slice(at, to), 0]);
      if (from) pieces.unshift(['… ', 0]);
      if (to < text.length) pieces.push([' …', 0]);
      return pieces.filter(([piece]) => piece);
    };

    /* What the best pages talk of besides is likely what was meant: pages that talk of it too gain by it. Only where
       results have whole texts, that is on sites of some hundred pages: on large ones there is no lack of words. */
    const feedback = async (scores) => {
      if (manifest.per > 2) return;
      const best = [];
      scores.forEach((value, doc) => {
        if (!value || (best.length === echoDocs && value <= scores[best.at(-1)])) return;
        best.push(doc);
        best.sort((a, b) => scores[b] - scores[a]).splice(echoDocs);
      });
      const talk = new Map();
      const read = await Promise.all(best.map(idx.doc));
      for (const [row, doc] of best.entries()) {
        const { title, summary, sections } = read[row];
        const times = new Map();
        for (const { raw, extra } of words([title, title, summary, ...sections.flatMap(([, heading, text]) => [heading, heading, text])].join(' . '))) {
          if (extra || lex.stop.has(raw) || lex.fill.has(raw) || /^\d/.test(raw)) continue;
          const name = stem(lex.lemma(raw));
          times.set(name, (times.get(name) ?? 0) + 1);
        }
        for (const [name, count] of times) talk.set(name, (talk.get(name) ?? 0) + ((scores[doc] / scores[best[0]]) * count) / (count + 2));
      }
      const found = [];
      await Promise.all([...talk.keys()].map((name) => idx.same(fold(name))));
      for (const [name, worth] of talk) {
        const entry = await idx.named(name);
        if (entry && entry.pages > 1 && entry.pages < total / 4) found.push([entry, worth * idf(entry.pages)]);
      }
      found.sort((a, b) => b[1] - a[1]).splice(echoWords);
      const all = found.reduce((sum, [, worth]) => sum + worth, 0);
      const top = scores[best[0]];
      await idx.lists(found.map(([entry]) => entry));
      for (const [entry, worth] of found) {
        const { docs, impacts } = await idx.list(entry);
        docs.forEach((doc, row) => { scores[doc] += (echoWorth * top * worth * impacts[row]) / all / manifest.steps; });
      }
    };

    /* Words of the site that look like those that led nowhere. */
    const near = async (q) => {
      const found = new Map();
      for (const { key, stop, fill } of q.tokens) {
        if (stop || fill || key.length < 4) continue;
        for (const entry of await idx.under(key.slice(0, 2))) {
          const far = distance(key, entry.key, 3);
          if (far <= 3 && entry.shown.length > 3 && !/\d/.test(entry.key)) found.set(entry.shown, far * 10 - Math.log(entry.pages));
        }
      }
      return [...found].sort((a, b) => a[1] - b[1]).slice(0, 5).map(([word]) => word);
    };

    const crisis = (plain) => lex.crisis.find(([, , asked]) => asked.some((one) => one && ` ${plain} `.includes(` ${one} `)));

    const search = async (query, { from = 0, count = 10, filters = {}, explain, hits = false } = {}) => {
      const q = await understand(query);
      const answer = { query, confidence: 'none', total: 0, count: 0, results: [] };
      const help = crisis(q.plain);
      if (help) answer.crisis = { title: help[0], helplines: help[1] };
      if (!q.units.length) return answer;
      const bet = lex.bets.get(q.plain);
      const picked = Object.entries(filters).filter(([, values]) => values.length);
      const quoted = q.tokens.some((token) => token.quoted);
      const ranked = async (whole) => {
        const { scores, cover } = await score(q.units, whole);
        const about = quoted ? [] : await topical(q, scores);
        if (!quoted) await feedback(scores);
        let rows = [];
        for (let doc = 0; doc < total; doc++) if (scores[doc] > 0) rows.push(doc);
        const order = (a, b) => scores[b] - scores[a] || a - b;
        rows.sort(order);
        const sections = await read(rows, q.units, scores);
        if (sections.size) rows.sort(order);
        if (bet !== undefined) rows = [bet, ...rows.filter((doc) => doc !== bet)];
        if (picked.length) {
          const facets = await idx.facets();
          for (const [name, values] of picked) {
            const left = new Set();
            for (const [value, , gaps] of facets.find(([own]) => own === name)?.[2] ?? []) {
              if (values.includes(value)) gaps.reduce((doc, gap) => { left.add(doc + gap); return doc + gap; }, 0);
            }
            rows = rows.filter((doc) => left.has(doc));
          }
        }
        return { scores, cover, about, rows, sections, whole: whole || !q.units.some((unit) => waysOf(unit).some((way) => way.entries.some(({ parts }) => parts?.length > 1))) };
      };
      // The second parts of long lists are read only where every page counts.
      let found = await ranked(hits || quoted || picked.length > 0);
      if (!found.whole && found.rows.length < from + count) found = await ranked(true);
      const { scores, cover, sections, about } = found;
      let { rows } = found;
      if (!found.whole) answer.more = true;
      // Everyday words alone never tell for sure what is meant.
      const sure = q.units.some(({ weight }) => weight >= 1) ? 1 : 0.5;
      const best = rows.length ? (bet !== undefined ? 1 : Math.min(cover[rows[0]], sure)) : 0;
      answer.cover = round(best);
      // What is about the right thing may help though it says it in other words.
      const close = rows.slice(0, 3).some((doc) => cover[doc] >= 0.25 || cover[doc] + about[doc] >= 0.5);
      answer.confidence = best >= 0.65 ? 'good' : close ? 'weak' : 'none';
      const good = rows.filter((doc) => cover[doc] >= 0.5 || doc === bet);
      answer.total = good.length;
      answer.count = rows.length;
      if (answer.confidence === 'none') rows = [];
      const spoken = q.units.flatMap(waysOf).flatMap(({ entries: own }) => own.map(({ key }) => key));
      const stems = new Set([...spoken, ...q.tokens.filter(({ stop, fill }) => !stop && !fill).map(({ key }) => key)]);
      const docs = rows.slice(from, from + count);
      answer.results = await Promise.all(docs.map(async (doc) => {
        const shown = await idx.doc(doc);
        const [anchor, section, text] = shown.sections[sections.get(doc)?.best ?? sectionOf(q.units, doc)] ?? ['', '', ''];
        return {
          url: shown.path, anchor: shown.anchor || anchor, title: shown.title, section, score: round(scores[doc]), kind: shown.kind,
          trail: shown.trail, minutes: shown.minutes, reviewed: shown.reviewed,
          excerpt: excerpt(anchor ? text : [shown.summary, text].filter(Boolean).join(' '), stems),
        };
      }));
      if (hits) answer.hits = new Set(good.length ? good : rows);
      const meant = q.tokens.filter((token) => token.meant);
      if (meant.length) answer.corrected = meant.map((token) => [token.raw, token.meant.shown]);
      if (!rows.length) answer.near = await near(q);
      // Who wants to know why hands in what tells it: readers need not load that.
      explain?.(answer, { units: q.units, docs, cover, waysOf });
      return answer;
    };

    /* The help lines that a query calls for, where another engine answers the query itself. */
    const help = (query) => crisis(parse(query, lex, stem).plain);

    return { search, help, ready, facets: idx.facets, lang: manifest.lang };
  };

  globalThis.fagverkSearch = { open, words, fold, stemmer, distance };
})();
