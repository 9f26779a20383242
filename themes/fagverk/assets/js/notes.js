/* Writing in an exercise. What is written is gone with the page, unless the reader says "husk på denne enheten": then it is
   kept in this browser until the reader deletes it. It is printed with the page. Nothing is sent. */
(() => {
  'use strict';
  const doc = document;
  const tool = doc.getElementById('tool-notes');
  const store = (run) => { try { return run(localStorage); } catch { return undefined; } };
  const name = `fagverk-notes:${location.pathname}`;

  const places = [...doc.querySelectorAll('main :is(.box-question, .box-transfer)')];
  const texts = places.map((place, row) => {
    const label = doc.createElement('label');
    label.className = 'note-field';
    const words = doc.createElement('span');
    words.textContent = tool.dataset.label;
    const about = doc.createElement('span');
    about.className = 'visually-hidden';
    about.textContent = `: ${place.querySelector('.box-title')?.textContent ?? ''}`;
    words.append(about);
    const text = doc.createElement('textarea');
    const lines = place.querySelector(':scope > .lines');
    Object.assign(text, { rows: Math.min(lines?.children.length || 3, 12), autocomplete: 'off' });
    text.dataset.key = place.id ? `#${place.id}` : `${row}`;
    /* A box to write in is cut off on paper, so what is written stands there as plain text too. */
    const paper = doc.createElement('div');
    paper.className = 'written';
    paper.setAttribute('aria-hidden', 'true');
    const mirror = () => {
      paper.textContent = text.value;
      place.classList.toggle('has-note', text.value.trim() !== '');
    };
    text.addEventListener('input', mirror);
    label.append(words, text);
    place.append(label, paper);
    return { text, mirror };
  });
  const rated = [...doc.querySelectorAll('main .box-scale input[type="radio"]')];

  const bar = tool.content.firstElementChild.cloneNode(true);
  const find = (selector) => bar.querySelector(selector);
  const [keep, forget, status] = [find('[data-keep]'), find('[data-forget]'), find('[role="status"]')];
  doc.querySelector('main .layout').before(bar);

  const all = () => Object.fromEntries([
    ...texts.filter(({ text }) => text.value).map(({ text }) => [text.dataset.key, text.value]),
    ...rated.filter((input) => input.checked).map((input) => [input.name, input.value]),
  ]);
  const save = () => store((local) => {
    local.setItem(name, JSON.stringify(all()));
    return true;
  });
  const drop = () => store((local) => local.removeItem(name));

  const kept = store((local) => JSON.parse(local.getItem(name)));
  if (kept && typeof kept === 'object') {
    texts.forEach(({ text, mirror }) => {
      text.value = String(kept[text.dataset.key] ?? '');
      mirror();
    });
    rated.forEach((input) => { input.checked = kept[input.name] === input.value; });
    keep.checked = true;
    doc.dispatchEvent(new Event('fagverk:restored'));
  }

  const changed = (event) => {
    if (!event.target.closest('.note-field, .box-scale') || !keep.checked || save()) return;
    keep.checked = false;
    status.textContent = tool.dataset.refused;
  };
  doc.addEventListener('input', changed);
  doc.addEventListener('change', changed);
  keep.addEventListener('change', () => {
    if (!keep.checked) {
      drop();
      status.textContent = '';
    } else if (save()) status.textContent = tool.dataset.kept;
    else {
      keep.checked = false;
      status.textContent = tool.dataset.refused;
    }
  });
  forget.addEventListener('click', () => {
    drop();
    keep.checked = false;
    texts.forEach(({ text, mirror }) => {
      text.value = '';
      mirror();
    });
    rated.forEach((input) => { input.checked = false; });
    doc.dispatchEvent(new Event('fagverk:restored'));
    status.textContent = tool.dataset.forgotten;
  });
  find('[data-paper]').addEventListener('click', () => print());
})();
