/* The last day of a deadline, from the date it runs from. Counted as the rule beside it says in words: the day it runs
   from does not count; weeks end on the same weekday, months and years on the same date or on the month's last day. A day
   of rest is told of, not reckoned away. Nothing is kept. */
(() => {
  'use strict';
  const doc = document;
  const tool = doc.getElementById('tool-deadline');
  const DAY = 864e5;
  const date = (year, month, day) => new Date(Date.UTC(year, month, day));
  const inWords = new Intl.DateTimeFormat(doc.documentElement.lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

  doc.querySelectorAll('main .deadline[data-deadline]').forEach((deadline) => {
    const helper = tool.content.firstElementChild.cloneNode(true);
    const from = helper.querySelector('[data-from]');
    const field = helper.querySelector('input');
    const status = helper.querySelector('[role="status"]');
    if (deadline.dataset.from) from.textContent = `(${deadline.dataset.from})`;
    deadline.closest('li').append(helper);
    field.addEventListener('change', () => {
      status.textContent = Number.isNaN(field.valueAsNumber) ? '' : told(lastDay(field.valueAsDate, deadline.dataset.deadline));
    });
  });

  function told(last) {
    const words = tool.dataset;
    const parts = [`${words.last} ${inWords.format(last)}.`];
    if (isRest(last)) parts.push(`${words.rest} ${inWords.format(nextWorkingDay(last))}, ${words.restCheck}`);
    if (last < startOfToday()) parts.push(words.past);
    return parts.join(' ');
  }

  function startOfToday() {
    const now = new Date();
    return date(now.getFullYear(), now.getMonth(), now.getDate());
  }

  /* `14d`, `2w`, `1m`, `1y` after a day. */
  function lastDay(start, period) {
    const [, text, unit] = /^(\d+)([dwmy])$/.exec(period);
    const count = Number(text);
    if (unit === 'd' || unit === 'w') return new Date(+start + count * DAY * (unit === 'w' ? 7 : 1));
    const month = start.getUTCMonth() + count * (unit === 'y' ? 12 : 1);
    const longest = date(start.getUTCFullYear(), month + 1, 0).getUTCDate();
    return date(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), longest));
  }

  function nextWorkingDay(day) {
    let next = new Date(+day + DAY);
    while (isRest(next)) next = new Date(+next + DAY);
    return next;
  }

  /* A Saturday, a Sunday or one of the public holidays of Norway. */
  function isRest(day) {
    const weekday = day.getUTCDay();
    const fixed = ['1-1', '5-1', '5-17', '12-25', '12-26'].includes(`${day.getUTCMonth() + 1}-${day.getUTCDate()}`);
    const fromEaster = Math.round((day - easter(day.getUTCFullYear())) / DAY);
    return weekday === 0 || weekday === 6 || fixed || [-3, -2, 1, 39, 50].includes(fromEaster);
  }

  /* Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
  function easter(year) {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
    const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
    const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
    return date(year, Math.floor(f / 31) - 1, (f % 31) + 1);
  }
})();
