/** What differs between two lists of lines, for people. */

const SHOWN = 12;

/** Empty if they are equal. */
export function difference(expected: readonly string[], actual: readonly string[]): readonly string[] {
  const lacking = without(expected, actual);
  const extra = without(actual, expected);
  const changed = [...some('lacks ', lacking), ...some('has   ', extra)];
  if (changed.length > 0) return changed;
  const at = expected.findIndex((line, index) => line !== actual[index]);
  return at === -1 ? [] : [`in another order from line ${at + 1}:`, `expected ${expected[at]}`, `found    ${actual[at]}`];
}

/** The lines of `lines` that `others` has not, as often as it lacks them. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

function some(prefix: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `${prefix}${line.length > 600 ? `${line.slice(0, 600)} …` : line}`);
  return lines.length > SHOWN ? [...shown, `… and ${lines.length - SHOWN} more`] : shown;
}
