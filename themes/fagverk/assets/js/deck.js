/* Cards that follow one another become a deck: one at a time, turned and leafed through by keyboard. Without this file, and
   on paper, they are a list. */
(() => {
  'use strict';
  const doc = document;
  const tool = doc.getElementById('tool-deck');
  const decks = [];
  for (const card of doc.querySelectorAll('main .box-card')) {
    const last = decks.at(-1);
    if (last && card.previousElementSibling === last.at(-1)) last.push(card);
    else decks.push([card]);
  }
  decks.filter((cards) => cards.length > 1).forEach((cards) => {
    const deck = tool.content.firstElementChild.cloneNode(true);
    const stage = deck.querySelector('.deck-stage');
    const place = deck.querySelector('.deck-place');
    const button = (name) => deck.querySelector(`[data-do="${name}"]`);
    cards[0].before(deck);
    stage.append(...cards);
    let at = 0;
    const back = () => cards[at].querySelector('.card-back');
    const show = (told) => {
      cards.forEach((card, row) => card.classList.toggle('away', row !== at));
      const turned = cards[at].classList.contains('turned');
      /* Disabled in words only: a button that loses focus takes the keys with it. */
      button('flip').setAttribute('aria-disabled', String(!back()));
      button('flip').setAttribute('aria-pressed', String(turned));
      if (!told) return;
      const side = turned ? tool.dataset.back : tool.dataset.front;
      const text = cards[at].querySelector(turned ? '.card-back' : '.card-front').textContent.trim();
      place.textContent = `${tool.dataset.place} ${at + 1} ${tool.dataset.of} ${cards.length}. ${side}: ${text}`;
    };
    const go = (to) => {
      at = (to + cards.length) % cards.length;
      cards[at].classList.remove('turned');
      show(true);
    };
    const doings = {
      previous: () => go(at - 1),
      next: () => go(at + 1),
      flip: () => {
        if (!back()) return;
        cards[at].classList.toggle('turned');
        show(true);
      },
      all: () => {
        const all = deck.classList.toggle('all');
        button('all').textContent = all ? tool.dataset.one : tool.dataset.all;
        ['previous', 'flip', 'next'].forEach((name) => { button(name).hidden = all; });
        place.textContent = '';
      },
    };
    deck.addEventListener('click', (event) => {
      const name = event.target.closest('[data-do]')?.dataset.do;
      if (name) doings[name]();
      else if (event.target.closest('.box-card') && !event.target.closest('a') && !deck.classList.contains('all')) doings.flip();
    });
    const keys = { ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), Home: () => go(0), End: () => go(cards.length - 1) };
    deck.addEventListener('keydown', (event) => {
      if (!keys[event.key] || event.altKey || event.ctrlKey || event.metaKey || deck.classList.contains('all')) return;
      event.preventDefault();
      keys[event.key]();
    });
    show(false);
  });
})();
