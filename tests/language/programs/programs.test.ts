import { describe, expect, it } from 'vitest';
import { parse } from '../../../language/syntax/parse.ts';
import { exceptions } from './grammar/exceptions.ts';
import { readProductions } from './grammar/productions.ts';
import { generateProgram, generateText } from './programs.ts';
import { createRandom } from './random.ts';

describe('random programs', () => {
  it('parse, whatever their layout', () => {
    for (let seed = 0; seed < 100; seed += 1) expect(parse('g.campaign', generateText(seed, 2)).diagnostics).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect(generateText(7, 3)).toBe(generateText(7, 3));
    expect(generateText(7, 3)).not.toBe(generateText(8, 3));
  });

  it('are seldom thrown away', () => {
    const random = createRandom(1);
    const kept = 1_000;
    const { thrownAway } = generateProgram(random, kept);
    expect(thrownAway / (kept + thrownAway)).toBeLessThan(0.2);
  });

  it('make exceptions only for rules that the grammar has', () => {
    const { rules } = readProductions();
    expect(Object.keys(exceptions).filter((name) => !rules.has(name))).toEqual([]);
  });

  it('hold every kind of node of the tree', () => {
    const { declarations } = generateProgram(createRandom(2), 4_000);
    const kinds = new Set(declarations.flatMap((tokens) => kindsIn(parse('g.campaign', tokens.join(' ')).ast)));
    expect([...kinds].sort()).toMatchSnapshot();
  });
});

/** The kinds of all nodes of a tree. */
function kindsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(kindsIn);
  return 'kind' in node && typeof node.kind === 'string' ? [node.kind, ...inside] : inside;
}
