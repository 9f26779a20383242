/* Letters that are filled in on the page, copied, or printed alone. What is written stays in the fields: nothing is sent
   and nothing is kept. */
(() => {
  'use strict';
  const doc = document;
  const tool = doc.getElementById('tool-letter');

  doc.querySelectorAll('main .box-letter').forEach((letter) => {
    const bar = tool.content.firstElementChild.cloneNode(true);
    const part = (name) => bar.querySelector(name);
    const status = part('[role="status"]');
    const fields = [];
    letter.append(bar);

    part('[data-fill]').addEventListener('click', () => {
      letter.querySelectorAll('.blank').forEach((blank) => fields.push(field(blank)));
      part('[data-fill]').hidden = true;
      part('[data-empty]').hidden = false;
      part('[data-note]').hidden = false;
      fields[0]?.focus();
    });
    part('[data-empty]').addEventListener('click', () => {
      fields.forEach((input) => { input.value = ''; });
      fields[0]?.focus();
    });
    part('[data-copy]').addEventListener('click', async () => {
      status.textContent = '';
      const done = await copy(text(letter));
      status.textContent = done ? tool.dataset.copied : tool.dataset.refused;
    });
    part('[data-print-letter]').addEventListener('click', () => {
      const paper = sheet(letter);
      doc.body.append(paper);
      doc.documentElement.classList.add('one-letter');
      addEventListener('afterprint', () => {
        doc.documentElement.classList.remove('one-letter');
        paper.remove();
      }, { once: true });
      print();
    });
  });

  /* A field in the place of a blank, under the words that say what goes there. */
  function field(blank) {
    const label = doc.createElement('label');
    const name = doc.createElement('span');
    const input = doc.createElement('input');
    label.className = 'field';
    name.textContent = blank.textContent;
    input.autocomplete = 'off';
    input.spellcheck = false;
    const widen = () => { input.size = Math.max(18, input.value.length + 1); };
    input.addEventListener('input', widen);
    widen();
    label.append(name, input);
    blank.hidden = true;
    blank.after(label);
    return input;
  }

  /* The letter alone, with what is written in it; a blank that nothing is written in stays a blank. */
  function sheet(letter) {
    const paper = doc.createElement('div');
    paper.className = 'sheet';
    paper.lang = letter.closest('[lang]').lang;
    const inputs = [...letter.querySelectorAll('.field input')];
    const copy = letter.cloneNode(true);
    copy.querySelectorAll('.field').forEach((label, at) => {
      const blank = label.previousElementSibling;
      blank.hidden = false;
      if (inputs[at].value) blank.replaceWith(inputs[at].value);
      label.remove();
    });
    copy.querySelectorAll('.box-title, .evidence, .box-meta, .tool').forEach((part) => part.remove());
    paper.append(...copy.childNodes);
    return paper;
  }

  function text(letter) {
    const paper = sheet(letter);
    paper.querySelectorAll('.blank').forEach((blank) => blank.replaceWith(`[${blank.textContent}]`));
    paper.querySelectorAll('br').forEach((line) => line.replaceWith('\n'));
    return [...paper.children].map((part) => part.textContent.trim()).join('\n\n');
  }

  /* Pages from a disk have no clipboard of their own; there the browser copies what is marked. */
  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      const area = doc.createElement('textarea');
      area.className = 'visually-hidden';
      area.value = words;
      const before = doc.activeElement;
      doc.body.append(area);
      area.select();
      const done = doc.execCommand('copy');
      area.remove();
      before?.focus();
      return done;
    }
  }
})();
