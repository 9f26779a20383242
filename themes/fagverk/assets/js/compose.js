/* "Sett sammen din egen": the day is in the form and in the address, and nowhere else. The rules are in `program.js`. */
(() => {
  'use strict';
  const doc = document;
  const form = doc.querySelector('.compose');
  if (!form) return;
  const { limits, exercises, guides, words } = JSON.parse(form.dataset.data);
  const rules = globalThis.fagverkProgram;
  const find = (selector) => form.querySelector(selector);
  const field = (name) => form.elements[name];
  const [list, advice, lists, status, sum, pick] =
    ['.compose-list', '.compose-advice', '.compose-lists ul', '.compose-status', '.compose-sum', '[data-pick]'].map(find);
  const [link, file] = [find('#dag-lenke'), find('#dag-fil')];
  const two = (value) => String(value).padStart(2, '0');
  const clock = (minutes) => `${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`;
  const minutesOf = (text) => {
    const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(typeof text === 'string' ? text : '') ?? [];
    return hours === undefined || hours > 23 || minutes > 59 ? null : Number(hours) * 60 + Number(minutes);
  };
  const whole = (value, most) => {
    const number = Number(value);
    return value !== '' && value !== null && Number.isInteger(number) && number >= 0 && number <= most ? number : null;
  };
  const put = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const item = (tag, text) => Object.assign(doc.createElement(tag), { textContent: text });

  /* The programme: [kind, name, minutes, meeting, questions]. The name is a slug for exercises and guides, else a title; the
     meeting is the title of one that begins here; the questions are those that are asked, all when there are none. */
  let program = [];

  const bySlug = (kind, slug) => (kind === 'exercise' ? exercises : guides).find((one) => one.slug === slug || one.id === slug);
  const isPage = (kind) => kind === 'exercise' || kind === 'guide';
  const titleOf = ([kind, name]) => (isPage(kind) ? bySlug(kind, name)?.title ?? `${words['compose-unknown']}: ${name}` : name || words[`program-${kind}`]);

  function day() {
    const number = (name) => whole(field(name).value, 1e6);
    const [min, max, expected] = ['min', 'max', 'expected'].map(number);
    const known = [min, max, expected].filter((value) => value !== null);
    const people = known.length ? { min: min ?? Math.min(...known), max: max ?? Math.max(...known), expected: expected ?? max ?? min } : null;
    return {
      kind: field('kind').value,
      start: minutesOf(field('start').value),
      end: minutesOf(field('end').value),
      for: [...form.querySelectorAll('[name="for"]:checked')].map((box) => box.value),
      participants: people,
      group_size: number('group'),
      anchored: field('anchor').value.trim() !== '',
      followed_up: field('after').value.trim() !== '',
      blocks: program.map(([kind, name, minutes, meeting, questions], row) => ({
        row, kind, minutes, meeting, partial: questions.length > 0, title: titleOf([kind, name]), exercise: kind === 'exercise' ? bySlug(kind, name)?.facts ?? {} : null,
      })),
    };
  }

  function say(finding) {
    const values = { ...finding, title: '' };
    ['at', 'start', 'end'].forEach((name) => { if (name in values) values[name] = clock(values[name]); });
    if (finding.who) values.who = finding.who.map((who) => words[`participant-${who}`].toLowerCase()).join(', ');
    return put(words[`rule-${finding.rule}`], values);
  }

  /* What belongs to a row is drawn anew only when the rows change, so that whoever types a number keeps her place. */
  function drawRows() {
    list.replaceChildren(...program.map((entry, row) => {
      const [kind, name, minutes, meeting] = entry;
      const line = doc.createElement('li');
      line.className = `day-${kind}`;
      if (meeting) line.append(Object.assign(item('p', meeting), { className: 'meeting' }));
      const what = doc.createElement('p');
      const label = item('span', words[`program-${kind}`]);
      label.className = 'kind';
      what.append(label, ' ');
      const page = isPage(kind) && bySlug(kind, name);
      what.append(page?.href ? Object.assign(item('a', page.title), { href: page.href }) : titleOf(entry));
      const tools = doc.createElement('p');
      tools.className = 'row';
      const time = doc.createElement('label');
      const input = doc.createElement('input');
      Object.assign(input, { type: 'number', min: 1, max: limits.block_minutes, inputMode: 'numeric', value: minutes ?? page?.facts?.duration?.recommended ?? '' });
      input.setAttribute('aria-label', `${words['compose-add-minutes']}: ${titleOf(entry)}`);
      input.addEventListener('input', () => {
        entry[2] = whole(input.value, 1e6);
        update();
      });
      time.append(input, words['compose-minutes']);
      const button = (word, doing, off) => {
        const made = Object.assign(item('button', words[word]), { type: 'button', className: 'button', disabled: off });
        made.setAttribute('aria-label', `${words[word]}: ${titleOf(entry)}`);
        made.dataset.doing = word;
        made.addEventListener('click', () => doing(row, word));
        return made;
      };
      tools.append(
        time,
        button('compose-up', (at, word) => move(at, at - 1, word), row === 0),
        button('compose-down', (at, word) => move(at, at + 1, word), row === program.length - 1),
        button('compose-remove', remove),
      );
      const told = doc.createElement('ul');
      told.className = 'advice';
      line.append(Object.assign(item('p', ''), { className: 'when' }), what, tools, told);
      return line;
    }));
    update();
  }

  function update() {
    const now = day();
    const { slots, meetings } = rules.schedule(now);
    const findings = rules.judge(now, limits);
    [...list.children].forEach((line, row) => {
      const { start, end } = slots[row];
      line.querySelector('.when').textContent = start === null ? '' : end === null ? clock(start) : `${clock(start)}–${clock(end)}`;
      const told = findings.filter((finding) => finding.block === row).map((finding) => item('li', say(finding)));
      line.querySelector('.advice').replaceChildren(...told);
    });
    const general = findings.filter((finding) => finding.block === null);
    const lines = general.map((finding) => item('li', say(finding)));
    if (findings.length > general.length) lines.push(item('li', put(words['compose-in-rows'], { n: findings.length - general.length })));
    if (!lines.length) lines.push(Object.assign(item('li', words['compose-sound']), { className: 'sound' }));
    advice.replaceChildren(...lines);
    const spare = rules.catchUp(now, 1e6).reduce((total, cut) => total + cut.minutes, 0);
    const ends = meetings.at(-1).end;
    const total = meetings.reduce((all, meeting) => all + meeting.minutes, 0);
    sum.textContent = program.length
      ? [ends === null ? '' : `${words['compose-ends']} ${clock(ends)}.`, `${total} ${words['compose-minutes']}.`, spare ? put(words['compose-catch-up'], { minutes: spare }) : ''].filter(Boolean).join(' ')
      : '';
    const needs = rules.needs(now);
    lists.replaceChildren(...needs.map((need) => item('li', `${need.item}: ${need.count}`)));
    lists.parentElement.hidden = !needs.length;
    share(now);
  }

  /* The address holds the whole of it, after the #, which browsers send to nobody. */
  function state() {
    const value = (name) => field(name).value;
    const number = (name) => whole(value(name), 1e6);
    return {
      title: value('title'), kind: value('kind'), start: value('start'), end: value('end'),
      people: [number('min'), number('max'), number('expected')], group: number('group'),
      for: [...form.querySelectorAll('[name="for"]:checked')].map((box) => box.value),
      anchor: value('anchor'), after: value('after'), program,
    };
  }

  function share(now) {
    const here = location.href.split('#')[0];
    const fragment = `#d=${encodeURIComponent(JSON.stringify(state()))}`;
    link.value = here + fragment;
    try { history.replaceState(null, '', fragment); } catch { /* Too often, or from a disk that forbids it: the field has it. */ }
    file.value = asPack(now);
  }

  /* A basic string of TOML: what JSON escapes, and the one control character it leaves. */
  const quoted = (text) => JSON.stringify(text.toWellFormed?.() ?? text).replace(/\u007f/g, '\\u007f');

  /* The day as a file that fagverk reads. */
  function asPack(now) {
    const title = field('title').value.trim() || words['compose-name-usual'];
    const lines = ['+++', `title = ${quoted(title)}`, `purpose = ${quoted(words['compose-purpose'])}`];
    if (now.for.length) lines.push(`for = [${now.for.map(quoted).join(', ')}]`);
    lines.push(`kind = ${quoted(now.kind)}`);
    ['start', 'end'].forEach((name) => { if (now[name] !== null) lines.push(`${name} = ${quoted(field(name).value)}`); });
    const people = now.participants;
    if (people) lines.push(`participants = { min = ${people.min}, max = ${people.max}, expected = ${people.expected} }`);
    if (now.group_size !== null) lines.push(`group_size = ${now.group_size}`);
    const [anchor, after] = [field('anchor').value.trim(), field('after').value.trim()];
    if (anchor) lines.push(`leader_anchor = ${quoted(anchor)}`);
    if (after) lines.push(`follow_up = [{ after = "2w", text = ${quoted(after)} }]`);
    lines.push('editions = ["facilitator", "run-sheet", "participant", "evaluation"]', 'status = "draft"');
    for (const [kind, name, minutes, meeting, questions] of program) {
      lines.push('', '[[program]]');
      if (meeting) lines.push(`meeting = ${quoted(meeting)}`);
      lines.push(`${kind} = ${quoted(titleOf([kind, name]) === name || isPage(kind) ? name : titleOf([kind, name]))}`);
      if (minutes !== null) lines.push(`minutes = ${minutes}`);
      if (questions.length) lines.push(`questions = [${questions.map(quoted).join(', ')}]`);
    }
    return `${lines.join('\n')}\n+++\n`;
  }

  function move(from, to, word) {
    const [entry] = program.splice(from, 1);
    program.splice(to, 0, entry);
    drawRows();
    const buttons = [...list.children[to].querySelectorAll('button:not(:disabled)')];
    (buttons.find((button) => button.dataset.doing === word) ?? buttons[0]).focus();
    status.textContent = put(words['compose-moved'], { n: to + 1, of: program.length });
  }

  function remove(row) {
    program.splice(row, 1);
    drawRows();
    (list.children[Math.min(row, program.length - 1)]?.querySelector('[data-doing="compose-remove"]') ?? find('#dag-program')).focus();
    status.textContent = words['compose-removed'];
  }

  function add(kind, name, minutes) {
    program.push([kind, name, minutes, null, []]);
    drawRows();
    status.textContent = words['compose-added'];
  }

  const copy = async (from) => {
    from.select();
    try {
      await navigator.clipboard.writeText(from.value);
      status.textContent = words['compose-copied'];
    } catch {
      status.textContent = words['compose-not-copied'];
    }
  };
  const doings = {
    exercise: () => { if (pick.value) add('exercise', pick.value, null); },
    other: () => {
      const kind = find('[data-kind]').value;
      add(kind, find('[data-title]').value.trim() || words[`program-${kind}`], whole(find('[data-minutes]').value, 1e6));
      find('[data-title]').value = '';
    },
    print: () => print(),
    link: () => copy(link),
    file: () => copy(file),
  };
  form.addEventListener('click', (event) => {
    const { add: adds, do: does } = event.target.closest('[data-add], [data-do]')?.dataset ?? {};
    if (adds || does) doings[adds ?? does]();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => { if (event.target.name) update(); });
  form.addEventListener('change', (event) => { if (event.target.name) update(); });

  /* What a link says is somebody else's text: only what fits is taken in, and only as text. */
  function read() {
    const [, given] = /^#d=(.*)$/s.exec(location.hash) ?? [];
    if (given === undefined) return false;
    try {
      const said = JSON.parse(decodeURIComponent(given));
      const text = (value) => (typeof value === 'string' ? value.slice(0, 200) : '');
      const number = (value) => (typeof value === 'number' ? whole(value, 1e6) ?? '' : '');
      ['title', 'anchor', 'after'].forEach((name) => { if (name in said) field(name).value = text(said[name]); });
      ['start', 'end'].forEach((name) => { if (name in said) field(name).value = minutesOf(said[name]) === null ? '' : said[name]; });
      if ([...field('kind').options].some((option) => option.value === said.kind)) field('kind').value = said.kind;
      if (Array.isArray(said.people)) ['min', 'max', 'expected'].forEach((name, at) => { field(name).value = number(said.people[at]); });
      if ('group' in said) field('group').value = number(said.group);
      if (Array.isArray(said.for)) form.querySelectorAll('[name="for"]').forEach((box) => { box.checked = said.for.includes(box.value); });
      const rows = Array.isArray(said.program) ? said.program.slice(0, 200) : [];
      program = rows
        .filter((row) => Array.isArray(row) && words[`program-${row[0]}`] && typeof row[1] === 'string')
        .map(([kind, name, minutes, meeting, questions]) => [
          kind, text(name), typeof minutes === 'number' ? whole(minutes, 1e6) : null, text(meeting) || null,
          Array.isArray(questions) ? questions.slice(0, 50).map(text).filter(Boolean) : [],
        ]);
      return true;
    } catch {
      status.textContent = words['compose-unreadable'];
      return false;
    }
  }

  exercises.forEach((one) => pick.append(Object.assign(item('option', one.title), { value: one.slug })));
  const usual = { title: words['compose-name-usual'], start: '09:00', end: '12:00', min: 8, max: 16, expected: 12, group: 4 };
  Object.entries(usual).forEach(([name, value]) => { field(name).value = value; });
  find('[name="for"][value="staff"]').checked = true;
  read();
  addEventListener('hashchange', () => { if (location.hash && decodeURIComponent(location.hash) !== decodeURIComponent(new URL(link.value).hash) && read()) drawRows(); });
  drawRows();
  /* Not before it is filled: what is seen must not move. */
  form.hidden = false;
})();
