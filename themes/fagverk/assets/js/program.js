/* The rules of a day, as `src/program` has them: clock times, what can give way, lists, and what is wrong. Plain values in,
   plain values out; knows no page. `tests/program/cases.json` holds both to the same answers. */
(() => {
  'use strict';
  const DAY = 24 * 60;
  const sum = (list) => list.reduce((total, number) => total + number, 0);
  const isRest = (block) => block.kind === 'break' || block.kind === 'lunch';
  const facts = (block) => block.exercise ?? null;

  /** How long a block takes: as said, or as the exercise recommends; null when that is not known. */
  const takes = (block) => block.minutes ?? facts(block)?.duration?.recommended ?? null;
  const minutesOf = (block) => takes(block) ?? 0;

  /** The minutes a block can give when time is short. */
  const gives = (block) => {
    if (block.kind === 'buffer') return minutesOf(block);
    const least = facts(block)?.duration && !block.partial ? facts(block).duration.min : minutesOf(block);
    return Math.max(0, minutesOf(block) - least);
  };

  /** The meetings as [first, end]: one for a day. */
  const meetings = (day) => {
    const named = day.blocks.some((block) => block.meeting != null);
    const begins = (block) => (named ? block.meeting != null : day.kind === 'series' && block.kind === 'check-in');
    const starts = day.blocks.map((block, at) => (at > 0 && begins(block) ? at : 0)).filter(Boolean);
    return [0, ...starts].map((start, row) => [start, starts[row] ?? day.blocks.length]);
  };

  /** When each block starts and ends, and each meeting as a whole. */
  const schedule = (day) => {
    const slots = [];
    const whole = meetings(day).map(([from, to]) => {
      let now = day.start ?? null;
      let total = 0;
      for (const block of day.blocks.slice(from, to)) {
        const minutes = minutesOf(block);
        const end = now === null || !minutes ? null : (now + minutes) % DAY;
        slots.push({ start: now, end, minutes, gives: gives(block) });
        now = end;
        total += minutes;
      }
      return { title: day.blocks[from]?.meeting ?? '', from, to, minutes: total, end: now };
    });
    return { slots, meetings: whole };
  };

  /** The day with another start, just so many people, or without some rows. */
  const change = (day, { start, participants, without = [] }) => {
    let title = null;
    const blocks = [];
    for (const block of day.blocks) {
      title = block.meeting ?? title;
      if (without.includes(block.row ?? 0)) continue;
      blocks.push({ ...block, meeting: title });
      title = null;
    }
    const just = participants && { min: participants, max: participants, expected: participants };
    return { ...day, blocks, start: start ?? day.start, participants: just ?? day.participants };
  };

  /** How a day that runs late is brought back: buffers give first, then exercises from the last to the first. */
  const catchUp = (day, late) => {
    const back = [...day.blocks].reverse();
    const order = [...back.filter((block) => block.kind === 'buffer'), ...back.filter((block) => block.kind !== 'buffer')];
    let left = late;
    const cuts = [];
    for (const block of order) {
      const minutes = Math.min(gives(block), left);
      left -= minutes;
      if (minutes > 0) cuts.push({ row: block.row ?? 0, minutes });
    }
    return cuts.sort((a, b) => a.row - b.row);
  };

  /** How many groups so many people make. */
  const groups = (people, size) => (size ? Math.max(1, Math.ceil(people / size)) : 1);
  const sizeOf = (day, exercise) => exercise.group?.size ?? day.group_size ?? null;

  /** Everything the exercises need, summed. */
  const needs = (day) => {
    const list = [];
    const people = day.participants?.expected ?? null;
    for (const block of day.blocks) {
      const exercise = facts(block);
      for (const material of exercise?.materials ?? []) {
        const times = { session: 1, participant: people, group: people && groups(people, sizeOf(day, exercise)) }[material.per];
        const per = times === null ? material.per : 'session';
        const count = material.count * (times ?? 1);
        const item = material.item.trim();
        const copy = Boolean(material.copy);
        const reused = material.reuse ? count : 0;
        const row = block.row ?? 0;
        const same = list.find((need) => need.copy === copy && need.per === per && need.item.toLowerCase() === item.toLowerCase());
        if (!same) list.push({ item, count, per, copy, rows: [row], reused });
        else {
          // Of what is used again, a day needs the most that one exercise does.
          same.count += material.reuse ? Math.max(0, count - same.reused) : count;
          same.reused = Math.max(same.reused, reused);
          if (same.rows.at(-1) !== row) same.rows.push(row);
        }
      }
    }
    // What is used again matters to the sums only.
    return list.map(({ reused, ...need }) => need);
  };

  /** Everything that is to be said of a day: of the day as a whole, then in the order of its meetings and blocks. */
  const judge = (day, limits) => {
    const found = [];
    const say = (rule, block, more = {}) => found.push({ rule, block, ...more });
    judgePeople(day, limits, say);
    if (day.kind !== 'team-meeting') {
      if (!day.anchored) say('anchor', null);
      if (!day.followed_up) say('follow-up', null);
    }
    if (!day.blocks.length) {
      say('empty', null);
      return found;
    }
    const [start, end] = [day.start ?? null, day.end ?? null];
    if (start !== null && end !== null && end <= start) say('end-before-start', null, { start, end });
    day.blocks.forEach((block, at) => {
      judgeMinutes(block, at, limits, say);
      judgeCompany(day, block, at, say);
    });
    meetings(day).forEach((range, count) => {
      judgeMeeting(day, range, limits, say);
      const opening = day.blocks.slice(range[0], Math.min(range[0] + 2, range[1]));
      if (count > 0 && !opening.some((block) => block.kind === 'look-back')) say('look-back', range[0]);
    });
    return found;
  };

  const judgePeople = (day, limits, say) => {
    if (!day.participants) return say('people-missing', null);
    const { min, max, expected } = day.participants;
    const size = day.group_size ?? null;
    if (!min || !max || !expected) return say('people-none', null);
    if (max > limits.people) return say('people-many', null, { max, limit: limits.people });
    if (min > expected || expected > max) return say('people-order', null, { min, expected, max });
    if (size !== null && (size === 0 || size > max)) say('group-size', null, { size, max });
  };

  const judgeMinutes = (block, at, limits, say) => {
    const minutes = takes(block);
    const duration = facts(block)?.duration;
    if (minutes === null) say('minutes-missing', at);
    else if (minutes === 0) say('minutes-zero', at);
    else if (minutes > limits.block_minutes) say('minutes-many', at, { minutes, limit: limits.block_minutes });
    else if (duration && minutes < duration.min && !block.partial) say('minutes-short', at, { minutes, min: duration.min });
    else if (duration && minutes > duration.max) say('minutes-long', at, { minutes, max: duration.max });
  };

  const judgeCompany = (day, block, at, say) => {
    const exercise = facts(block);
    if (!exercise) return;
    const { participants: people } = day;
    const { group, participants = [], not_with: barred = [] } = exercise;
    if (people && group) {
      if (people.min < group.min) say('too-few', at, { min: people.min, needs: group.min });
      if (people.max > group.max) say('too-many', at, { max: people.max, takes: group.max });
    }
    const there = day.for ?? [];
    const not = there.filter((who) => barred.includes(who));
    const strange = there.filter((who) => !barred.includes(who) && participants.length && !participants.includes(who));
    if (not.length) say('not-with', at, { who: not });
    if (strange.length) say('not-for', at, { who: strange });
  };

  const judgeMeeting = (day, [from, to], limits, say) => {
    const blocks = day.blocks.slice(from, to);
    const of = (kind) => sum(blocks.filter((block) => block.kind === kind).map(minutesOf));
    const total = sum(blocks.map(minutesOf));
    judgeEnd(day, [from, to], say);
    if (!blocks.some((block) => block.kind === 'check-out' || facts(block)?.kind === 'check-out')) say('check-out', to - 1);
    if (blocks.some((block) => minutesOf(block) > limits.block_minutes)) return;
    judgeRest(day, [from, to], limits, say);
    if (total > limits.lunch_from && !of('lunch')) say('lunch-missing', from, { minutes: total });
    const wanted = Math.ceil((total * limits.buffer_percent) / 100);
    const spare = of('buffer');
    if (total > limits.buffer_from && spare < wanted) say('buffer', to - 1, { minutes: spare, wanted });
    const percent = total ? Math.floor((of('talk') * 100) / total) : 0;
    if (percent >= limits.talk_percent) {
      const talks = blocks.map((block, at) => [block, from + at]).filter(([block]) => block.kind === 'talk');
      const longest = talks.reduce((best, talk) => (minutesOf(talk[0]) > minutesOf(best[0]) ? talk : best));
      say('talk', longest[1], { percent, limit: limits.talk_percent });
    }
  };

  const judgeEnd = (day, [from, to], say) => {
    if (day.start == null) return;
    let now = day.start;
    for (let at = from; at < to; at += 1) {
      const minutes = minutesOf(day.blocks[at]);
      if (!minutes) return;
      now += minutes;
      if (now > DAY) {
        say('midnight', at);
        return;
      }
    }
    const { end } = day;
    if (end == null || end <= day.start || end === now) return;
    say(now > end ? 'ends-late' : 'ends-early', to - 1, { at: now % DAY, by: Math.abs(now - end) });
  };

  const judgeRest = (day, [from, to], limits, say) => {
    let [without, told, strained] = [0, false, false];
    for (let at = from; at < to; at += 1) {
      const block = day.blocks[at];
      const minutes = minutesOf(block);
      if (isRest(block)) {
        [without, told, strained] = [0, false, false];
        if (block.kind === 'lunch' && minutes > 0 && minutes < limits.lunch_minutes) say('lunch-short', at, { minutes, limit: limits.lunch_minutes });
        continue;
      }
      without += minutes;
      if (without > limits.without_break && !told) {
        told = true;
        say('break', at, { minutes: without, limit: limits.without_break });
      }
      if (facts(block)) {
        const strains = facts(block).strain === 'high';
        if (strains && strained) say('strain', at);
        strained = strains;
      }
    }
  };

  globalThis.fagverkProgram = { schedule, change, catchUp, groups, needs, judge };
})();
