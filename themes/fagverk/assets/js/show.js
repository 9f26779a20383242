/* A pack on the wall: one block at a time, a countdown, the keys of a presenter's remote. Works from a disk and without a
   network: everything is in the page. Without this file the page is the programme in large type. */
(() => {
  'use strict';
  const doc = document;
  const { body } = doc;
  const blocks = [...doc.querySelectorAll('[data-block]')];
  const foot = doc.querySelector('.show-foot');
  if (!blocks.length || !foot) return;
  const words = foot.dataset;
  const find = (selector, within = foot) => within.querySelector(selector);
  const [left, state, bar, next, late, status] =
    ['.show-left', '.show-state', '.show-bar', '.show-next', '.show-late', '[role="status"]'].map((selector) => find(selector));
  const clock = find('.show-clock', doc);
  const dark = find('.show-dark', doc);
  const letters = find('[data-letters]');
  const title = (block) => block.querySelector('h2, h3').textContent;

  let at = 0;
  let running = false;
  let rest = 0; /* seconds that are left of this block; below nothing when it is over */
  let whole = 0;
  let beat = 0; /* when the countdown last moved, in milliseconds */
  let told = '';
  let started = null; /* when the block was begun, as minutes since midnight */

  const two = (value) => String(value).padStart(2, '0');
  const minutesNow = () => {
    const now = new Date();
    return now.getHours() * 60 + now.getMinutes();
  };

  /* Calm until a fifth is left, or two minutes of a short block. */
  const mood = () => {
    if (!whole) return '';
    if (rest <= 0) return 'over';
    return rest <= Math.max(whole / 5, Math.min(120, whole / 2)) ? 'soon' : 'calm';
  };

  function draw() {
    const now = new Date();
    clock.textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
    const shown = Math.abs(Math.ceil(rest));
    left.textContent = whole ? `${rest < 0 ? '+' : ''}${Math.floor(shown / 60)}:${two(shown % 60)}` : '';
    const feel = mood();
    body.dataset.mood = feel;
    state.textContent = feel ? words[feel] : '';
    bar.value = whole ? Math.min(1, Math.max(0, 1 - rest / whole)) : 0;
    bar.hidden = !whole;
    /* Read aloud when it turns, not each second. */
    if (running && feel !== told && feel !== 'calm') {
      told = feel;
      status.textContent = feel === 'over' ? words.over : feel ? `${words.soon}: ${Math.ceil(rest / 60)} ${words.left}` : '';
    }
  }

  function behind() {
    const planned = blocks[at].dataset.starts;
    if (planned === undefined || started === null) return '';
    const minutes = started - Number(planned);
    /* On another day, or for practice, the clock says nothing of the plan. */
    return minutes > 0 && minutes < 240 ? `${minutes} ${words.late}` : '';
  }

  function enter(to, { focus = true } = {}) {
    at = Math.min(Math.max(to, 0), blocks.length - 1);
    body.classList.add('showing');
    blocks.forEach((block, row) => block.classList.toggle('now', row === at));
    whole = rest = Number(blocks[at].dataset.minutes) * 60;
    told = '';
    started = running ? minutesNow() : null;
    beat = performance.now();
    const after = blocks[at + 1];
    next.textContent = after ? `${words.next} ${title(after)}` : words.last;
    late.textContent = behind();
    history.replaceState(null, '', `#${at + 1}`);
    doc.querySelectorAll('.show-meeting').forEach((heading) => {
      heading.classList.toggle('now', heading.nextElementSibling.contains(blocks[at]));
    });
    if (focus) {
      const heading = blocks[at].querySelector('h2, h3');
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    scrollTo(0, 0);
    draw();
  }

  function run(on) {
    running = on;
    beat = performance.now();
    if (on && started === null) started = minutesNow();
    late.textContent = behind();
    find('[data-do="run"]').textContent = on ? words.pause : words.start;
    draw();
  }

  const showing = () => body.classList.contains('showing');
  const full = () => doc.documentElement.requestFullscreen?.().catch(() => {});
  const black = (on) => {
    dark.hidden = !on;
    if (on) dark.focus();
    else blocks[at].querySelector('h2, h3').focus({ preventScroll: true });
  };
  const doings = {
    next: () => enter(showing() ? at + 1 : at),
    previous: () => enter(showing() ? at - 1 : at),
    run: () => run(!running),
    more: () => {
      rest += 60;
      whole = Math.max(whole, rest);
      told = '';
      draw();
    },
    list: () => {
      body.classList.remove('showing');
      history.replaceState(null, '', ' ');
      blocks[at].querySelector('[data-here]').focus();
    },
    full: () => (doc.fullscreenElement ? doc.exitFullscreen() : full()),
    black: () => black(true),
    begin: () => {
      run(true);
      started = minutesNow();
      enter(0);
      full();
    },
  };

  foot.addEventListener('click', (event) => {
    const name = event.target.closest('[data-do]')?.dataset.do;
    if (name) doings[name]();
  });
  blocks.forEach((block, row) => find('[data-here]', block).addEventListener('click', () => enter(row)));
  dark.addEventListener('click', () => black(false));

  const keys = {
    PageDown: 'next', ArrowRight: 'next', PageUp: 'previous', ArrowLeft: 'previous', F5: 'begin', Escape: 'list', Home: 'first', End: 'last',
    ' ': 'next', b: 'black', B: 'black', '.': 'black',
  };
  doc.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const name = keys[event.key];
    if (!dark.hidden) {
      if (event.key === 'Tab') return;
      event.preventDefault();
      black(false);
      return;
    }
    /* In the list the page's own keys are the reader's; space and arrows belong to what has focus. */
    const control = event.target.closest('button, a, input, summary');
    if (!name || (!showing() && !['F5', 'PageDown'].includes(event.key)) || (event.key === ' ' && control)) return;
    if (name === 'black' && !letters.checked) return;
    if (event.target.closest('input') && event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (name === 'first') enter(0);
    else if (name === 'last') enter(blocks.length - 1);
    else doings[name]();
  });

  setInterval(() => {
    if (running && showing()) {
      const now = performance.now();
      rest -= (now - beat) / 1000;
      beat = now;
    }
    draw();
  }, 250);

  const asked = Number(location.hash.slice(1));
  enter(asked >= 1 && asked <= blocks.length ? asked - 1 : 0, { focus: false });
})();
