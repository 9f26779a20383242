/* The ways of looking at a previewed page, and what the preview's scripts share. Served by `fagverk serve` only; no built
   site has it. It comes before the others, and nothing runs before the last of them has come. */
(() => {
  'use strict';
  const preview = window.fagverkPreview = {};
  const root = document.documentElement;
  preview.own = '/__fagverk/';
  preview.framed = window.top !== window;
  preview.el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== false && value != null) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.filter((child) => child != null && child !== false));
    return element;
  };
  preview.store = (run) => { try { return run(sessionStorage); } catch { return null; } };
  const { store } = preview;

  /* What a media query asks of the device is answered for it. Two ways cannot both be: those of `either`. */
  const either = ['participant', 'facilitator'];
  const looks = {
    dark: false, contrast: false, spacing: false, participant: false, facilitator: false,
    ...JSON.parse(store((s) => s.getItem('fagverk-look')) ?? '{}'),
  };
  const written = new WeakMap();
  const answered = (text) => text
    .replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (query, value) =>
      (looks.dark ? (value === 'dark' ? '(min-width: 0px)' : '(max-width: 0px)') : query))
    .replace(/\(\s*prefers-contrast\s*:\s*more\s*\)/g, (query) => (looks.contrast ? '(min-width: 0px)' : query));
  const answer = (rules) => {
    for (const rule of rules) {
      if (rule.media) {
        if (!written.has(rule)) written.set(rule, rule.media.mediaText);
        const text = answered(written.get(rule));
        if (rule.media.mediaText !== text) rule.media.mediaText = text;
      }
      const inner = rule.cssRules ?? rule.styleSheet?.cssRules;
      if (inner) answer(inner);
    }
  };
  preview.looks = looks;
  preview.look = () => {
    for (const sheet of document.styleSheets) {
      try { answer(sheet.cssRules); } catch { /* Not loaded yet: it is looked at when it is. */ }
    }
    for (const [name, on] of Object.entries(looks)) root.classList.toggle(`fagverk-${name}`, on);
    if (looks.facilitator) document.querySelectorAll('details.facilitator-only').forEach((notes) => { notes.open = true; });
  };
  preview.toggle = (name) => {
    looks[name] = !looks[name];
    if (either.includes(name)) either.filter((other) => other !== name).forEach((other) => { looks[other] = false; });
    store((s) => s.setItem('fagverk-look', JSON.stringify(looks)));
    preview.look();
  };
  addEventListener('load', preview.look);
})();
