// The browser's rules of a day against the table that the program's own are held to.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { root } from './support/site.mjs';

const table = JSON.parse(readFileSync(join(root, 'tests/program/cases.json'), 'utf8'));
const sandbox = {};
runInNewContext(readFileSync(join(root, 'themes/fagverk/assets/js/program.js'), 'utf8'), sandbox);
const rules = sandbox.fagverkProgram;

/** What a case asks, by its key. The editions' copies are the program's own affair. */
const answers = {
  slots: (day) => rules.schedule(day).slots.map((slot) => [slot.start, slot.end, slot.minutes, slot.gives]),
  meetings: (day) => rules.schedule(day).meetings.map((meeting) => [meeting.title, meeting.from, meeting.to, meeting.minutes, meeting.end]),
  findings: (day) => rules.judge(day, table.limits),
  needs: (day) => rules.needs(day),
  catch_up: (day, asked) => asked.map(({ late }) => ({ late, cuts: rules.catchUp(day, late).map((cut) => [cut.row, cut.minutes]) })),
};

for (const { name, day, changes, ...asked } of table.cases) {
  test(name, () => {
    const laid = rules.change({ ...table.usual, ...day }, changes ?? {});
    for (const [question, expected] of Object.entries(asked)) {
      if (!(question in answers)) continue;
      // Values from another context have other prototypes: only what they say is compared.
      assert.deepEqual(JSON.parse(JSON.stringify(answers[question](laid, expected))), expected, question);
    }
  });
}
