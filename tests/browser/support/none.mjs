// Says that a list of faults is empty, and prints the list as it is when it is not: one fault a line, the likes of it counted.

import assert from 'node:assert/strict';

const shown = 40;

/** Fails with every fault when there are any. */
export function none(faults, where = '') {
  if (!faults.length) return;
  const rest = faults.length > shown ? [`… and ${faults.length - shown} more`] : [];
  const lines = [`${faults.length} faults ${where}`.trimEnd(), ...faults.slice(0, shown), ...rest];
  assert.fail(lines.join('\n  '));
}
