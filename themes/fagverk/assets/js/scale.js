/* Statements that can be rated: a row of choices for each, the mean for each list of statements and a bar to see it by.
   Nothing is kept here; `notes.js` does that on the reader's word. */
(() => {
  'use strict';
  const doc = document;
  const tool = doc.getElementById('tool-scale');
  const svg = 'http://www.w3.org/2000/svg';
  const number = new Intl.NumberFormat(doc.documentElement.lang === 'se' ? 'nb' : doc.documentElement.lang, { maximumFractionDigits: 1 });

  doc.querySelectorAll('main .box-scale').forEach((scale, row) => {
    const [min, max] = [Number(scale.dataset.min), Number(scale.dataset.max)];
    const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
    const lists = [...scale.querySelectorAll(':scope > ul, :scope > ol')];
    if (!lists.length || max <= min) return;
    let count = 0;
    const groups = lists.map((list) => {
      const before = list.previousElementSibling;
      const named = before && before.matches('h2, h3, h4, h5, h6, p:not(.box-title, .box-meta, .evidence)');
      const title = named ? before.textContent.trim() : lists.length > 1 ? '' : tool.dataset.all;
      list.classList.add('statements');
      const fields = [...list.children].map((item) => rows(item, `skala-${row}-${count++}`));
      return { title, fields };
    });

    function rows(item, name) {
      const set = doc.createElement('fieldset');
      const legend = doc.createElement('legend');
      legend.append(...item.childNodes);
      const choices = doc.createElement('div');
      choices.className = 'levels';
      levels.forEach((level) => {
        const label = doc.createElement('label');
        const input = doc.createElement('input');
        Object.assign(input, { type: 'radio', name, value: level, autocomplete: 'off' });
        const words = { [min]: scale.dataset.low, [max]: scale.dataset.high }[level];
        if (words) input.setAttribute('aria-label', `${level}, ${words}`);
        label.append(input, ` ${level}`);
        choices.append(label);
      });
      set.append(legend, choices);
      item.append(set);
      return set;
    }

    const result = tool.content.firstElementChild.cloneNode(true);
    scale.append(result);
    const body = result.querySelector('tbody');
    const lines = groups.map(({ title, fields }, at) => {
      const line = body.insertRow();
      const head = doc.createElement('th');
      head.scope = 'row';
      head.textContent = title || `${at + 1}`;
      line.append(head);
      const mean = line.insertCell();
      const chart = line.insertCell();
      const picture = doc.createElementNS(svg, 'svg');
      const attributes = { viewBox: '0 0 100 12', preserveAspectRatio: 'none', 'aria-hidden': 'true', class: 'bar' };
      Object.entries(attributes).forEach(([name, value]) => picture.setAttribute(name, value));
      const [ground, bar] = ['ground', 'value'].map((kind) => {
        const part = doc.createElementNS(svg, 'rect');
        part.setAttribute('class', kind);
        part.setAttribute('width', kind === 'ground' ? 100 : 0);
        part.setAttribute('height', 12);
        picture.append(part);
        return part;
      });
      ground.setAttribute('rx', 2);
      bar.setAttribute('rx', 2);
      chart.append(picture);
      return { fields, mean, bar };
    });

    const tell = () => {
      lines.forEach(({ fields, mean, bar }) => {
        const given = fields.map((set) => set.querySelector('input:checked')).filter(Boolean).map((input) => Number(input.value));
        const value = given.reduce((total, one) => total + one, 0) / given.length;
        const answered = `${tool.dataset.answered} ${given.length} ${tool.dataset.of} ${fields.length}`;
        mean.textContent = given.length ? `${number.format(value)} ${tool.dataset.of} ${max} (${answered})` : tool.dataset.none;
        bar.setAttribute('width', given.length ? (100 * (value - min)) / (max - min) : 0);
      });
    };
    scale.addEventListener('change', tell);
    /* What is kept is put back by another file, which then says so. */
    doc.addEventListener('fagverk:restored', tell);
    result.querySelector('[data-clear]').addEventListener('click', () => {
      scale.querySelectorAll('input:checked').forEach((input) => { input.checked = false; });
      scale.dispatchEvent(new Event('change', { bubbles: true }));
      scale.querySelector('input').focus();
    });
    tell();
  });
})();
