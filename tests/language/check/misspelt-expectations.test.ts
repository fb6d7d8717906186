import { expect, test } from 'vitest';
import { check } from '../../../language/check/check.ts';
import { workspace } from '../see.ts';

const campaign = 'campaign c { once when order placed then email hello }\n';

/** Code, suggestion and place of each error of a test that has this line. */
function told(line: string): readonly string[] {
  const { diagnostics } = check(workspace({ 'shop.campaign': `${campaign}test c "x" {\n  ${line}\n  expect email hello\n}\n` }));
  return diagnostics.map(({ code, fixes, span }) => `${code} ${span.start.column} ${fixes?.[0]?.edits[0]?.text ?? ''}`);
}

test.each([
  ['expect emial hello', 'misspelt-keyword 10 email'],
  ['expect outcom completed', 'misspelt-keyword 10 outcome'],
  ['expect gaol', 'misspelt-keyword 10 goal'],
  ['at 3d expect cal erp where (call.total > 3)', 'misspelt-keyword 16 call'],
])('%s: the word after `expect` is what is wrong', (line, expected) => {
  expect(told(line)).toEqual([expected]);
});

test('a condition that is one, or is wrong in itself, is told as it is', () => {
  expect(told('expect order placed within 30d')).toEqual([]);
  expect(told('expect order plced within 30d')).toEqual(['unknown-event 10 order placed']);
  expect(told('expect order placed')).toEqual(['fact-needs-window 10  within 30d']);
});
