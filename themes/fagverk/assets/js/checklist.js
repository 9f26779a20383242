/* Checklists that can be ticked. The ticks are gone with the page, unless the reader says "husk på denne enheten": then
   they are kept in this browser, until the reader deletes them. On paper the boxes are as they were written. */
(() => {
  'use strict';
  const doc = document;
  const tool = doc.getElementById('tool-checklist');
  const store = (run) => { try { return run(localStorage); } catch { return undefined; } };

  [...doc.querySelectorAll('main .tasks')].forEach((list, row) => {
    const boxes = [...list.children].map(tickable).filter(Boolean);
    list.classList.add('live');
    const bar = tool.content.firstElementChild.cloneNode(true);
    list.after(bar);
    const keep = bar.querySelector('[data-keep]');
    const forget = bar.querySelector('[data-forget]').parentElement;
    const status = bar.querySelector('[role="status"]');
    const name = `fagverk-list:${location.pathname}#${row}`;
    /* Ticks belong to these words: when an item is changed, what was ticked no longer says the same. */
    const words = list.textContent.replace(/\s+/g, ' ').trim();

    const save = () => store((local) => {
      local.setItem(name, JSON.stringify({ words, ticks: boxes.map((box) => box.checked) }));
      return true;
    });
    const drop = () => store((local) => local.removeItem(name));
    const kept = store((local) => JSON.parse(local.getItem(name)));
    if (kept?.words === words) {
      boxes.forEach((box, at) => { box.checked = Boolean(kept.ticks[at]); });
      keep.checked = true;
      forget.hidden = false;
    }

    list.addEventListener('change', () => { if (keep.checked) save(); });
    keep.addEventListener('change', () => {
      status.textContent = '';
      if (!keep.checked) drop();
      else if (!save()) {
        keep.checked = false;
        status.textContent = tool.dataset.refused;
      }
      forget.hidden = !keep.checked;
    });
    forget.addEventListener('click', () => {
      drop();
      boxes.forEach((box) => { box.checked = box.defaultChecked; });
      keep.checked = false;
      forget.hidden = true;
      status.textContent = tool.dataset.forgotten;
      keep.focus();
    });
  });

  /* Puts a real box before an item's words and makes the words its label. */
  function tickable(item) {
    const mark = item.querySelector('.tick');
    if (!mark) return null;
    const box = doc.createElement('input');
    box.type = 'checkbox';
    box.defaultChecked = mark.textContent === '☑';
    const label = doc.createElement('label');
    const first = mark.nextElementSibling?.matches('p') ? mark.nextElementSibling : null;
    const words = first ? [...first.childNodes] : following(mark);
    (first ?? item).insertBefore(label, words[0] ?? null);
    label.append(box, ' ', ...words);
    return box;
  }

  /* What follows within the line: up to the first block. */
  function following(mark) {
    const found = [];
    for (let part = mark.nextSibling; part && !part.matches?.('ul, ol, p, div, table, details'); part = part.nextSibling) found.push(part);
    return found;
  }
})();
