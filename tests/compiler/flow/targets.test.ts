/** Edges of a flow: what can be come to, which steps are taken again, and how a flow with arms and passes is cut. */
import { describe, expect, it } from 'vitest';
import { ARM_END, END } from '../../../compiler/flow/flow.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import { cutStages } from '../../../compiler/flow/stages.ts';
import { loopsAround, reachableFrom } from '../../../compiler/flow/targets.ts';
import type { Step } from '../../../language/program.ts';
import { campaign, message, program } from '../support/build.ts';
import { createSource } from '../support/source.ts';

const span = createSource('x.campaign', 'x').at('x');
const base = (label: string) => ({ label, named: true, span });
const email = (label: string): Step => ({ ...base(label), kind: 'email', message: 'm', with: [] });
const wait = (label: string): Step => ({ ...base(label), kind: 'wait', ms: 1 });
const stop = (label: string): Step => ({ ...base(label), kind: 'stop', outcome: 'stopped' });
const repeat = (label: string, ...steps: readonly Step[]): Step => ({ ...base(label), kind: 'repeat', times: 2, steps });
const parallel = (label: string, ...arms: readonly (readonly Step[])[]): Step => ({ ...base(label), kind: 'parallel', arms });
const split = (label: string, ...arms: readonly (readonly Step[])[]): Step => ({
  ...base(label),
  kind: 'split',
  arms: arms.map((steps, index) => ({ name: `a${index}`, percent: String(100 / arms.length), steps, span })),
});

function flowOf(...steps: readonly Step[]) {
  const one = campaign('x', span, steps);
  return lower(one, program({ campaigns: [one], messages: [message('m', {}, span)] }));
}

describe('steps that are taken again', () => {
  it('belong to the innermost repeat around them; what is behind it to none', () => {
    const flow = flowOf(
      email('a'),
      repeat('outer', email('b'), repeat('inner', wait('c')), parallel('p', [email('d')], [repeat('deep', stop('e'))])),
      email('f'),
    );
    expect(Object.fromEntries(loopsAround(flow))).toEqual({
      b: 'outer',
      inner: 'outer',
      c: 'inner',
      p: 'outer',
      d: 'outer',
      deep: 'outer',
      e: 'deep',
    });
  });
});

describe('what can be come to', () => {
  it('is what lies behind, in a pass also what lies before, and never behind a stop or the end of an arm', () => {
    const flow = flowOf(repeat('r', email('a'), wait('b')), parallel('p', [email('c'), stop('d')], [email('e')]), email('f'));
    expect([...reachableFrom(flow, ['b'])].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'p', 'r']);
    expect([...reachableFrom(flow, ['c'])].sort()).toEqual(['c', 'd']);
    expect([...reachableFrom(flow, ['e'])]).toEqual(['e']);
    expect([...reachableFrom(flow, ['f', END, ARM_END])]).toEqual(['f']);
  });
});

describe('a flow with arms and passes', () => {
  const names = (...steps: readonly Step[]): readonly string[] => {
    const { joins, stages } = cutStages(flowOf(...steps));
    return [...stages.map(({ entry, from, name }) => `${name}: ${from} → ${entry}`), `joins ${joins.join(' ')}`];
  };

  it('has a stage for each arm, from a position of its own, and one for all of them together', () => {
    expect(names(parallel('p', [email('a'), wait('w')], []), email('z'))).toEqual([
      'start: start → p',
      'p_arm_1: p/1 → a',
      `p_arm_2: p/2 → ${ARM_END}`,
      'after_p: p → z',
      `after_w: w → ${ARM_END}`,
      'joins ',
    ]);
  });

  it('has a function for each repeat, which passes come back to, and one for what follows the arms of a split with waits', () => {
    expect(names(repeat('r', split('s', [email('a')], [wait('w')]), email('b')), email('z'))).toEqual([
      'start: start → r',
      'after_w: w → b',
      'joins r b',
    ]);
  });
});
