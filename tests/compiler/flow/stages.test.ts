/** How a campaign is lowered and cut at its waits. */
import { describe, expect, it } from 'vitest';
import { END, type Flow } from '../../../compiler/flow/flow.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import { cutStages } from '../../../compiler/flow/stages.ts';
import type { Step } from '../../../language/program.ts';
import { campaign, fact, message, program } from '../support/build.ts';
import { EXAMPLES } from '../support/examples.ts';
import { createSource } from '../support/source.ts';

const span = createSource('x.campaign', 'x').at('x');
const email = (label: string): Step => ({ kind: 'email', label, named: true, message: 'm', with: [], span });
const wait = (label: string): Step => ({ kind: 'wait', label, named: true, ms: 1, span });
const stop = (label: string): Step => ({ kind: 'stop', label, named: true, outcome: 'stopped', span });
const yes = { kind: 'literal', type: { kind: 'scalar', of: 'boolean' }, value: true, span } as const;
const either = (label: string, steps: readonly Step[], otherwise: readonly Step[] = []): Step => ({
  kind: 'if',
  label,
  named: true,
  branches: [{ condition: yes, steps }],
  otherwise,
  span,
});
const race = (label: string, arms: readonly (readonly [string, readonly Step[]])[], timeout: readonly Step[] = []): Step => ({
  kind: 'race',
  label,
  named: true,
  ms: 1,
  arms: arms.map(([event, steps]) => ({ event: fact(event, span), steps, span })),
  timeout,
  span,
});
const emailElse = (label: string, otherwise: readonly Step[]): Step => ({
  kind: 'email',
  label,
  named: true,
  message: 'm',
  with: [],
  otherwise,
  span,
});
const giveElse = (label: string, otherwise: readonly Step[]): Step => ({ kind: 'give', label, named: true, coupon: 'c', otherwise, span });
const until = (label: string, otherwise?: readonly Step[]): Step => ({
  kind: 'until',
  label,
  named: true,
  moment: { kind: 'weekday', day: 'monday', time: '09:00', zone: { kind: 'store' } },
  ...(otherwise === undefined ? {} : { otherwise }),
  span,
});

function flowOf(...steps: readonly Step[]): Flow {
  const one = campaign('x', span, steps);
  return lower(one, program({ campaigns: [one], messages: [message('m', {}, span)] }));
}

const names = (flow: Flow) => cutStages(flow).stages.map((stage) => `${stage.name} → ${stage.entry}`);

describe('stages', () => {
  it('lie between waits', () => {
    const flow = flowOf(email('a'), wait('w'), email('b'));
    expect(names(flow)).toEqual(['start → a', 'after_w → b']);
    expect(cutStages(flow).joins).toEqual([]);
  });

  it('may be empty: a wait that ends the flow', () => {
    expect(names(flowOf(wait('w')))).toEqual(['start → w', `after_w → ${END}`]);
  });

  it('of a race are one for each arm, numbered where arms share an event, and one for the time-out', () => {
    const flow = flowOf(
      race('r', [
        ['order placed', [email('a')]],
        ['cart updated', []],
        ['order placed', []],
      ]),
      email('z'),
    );
    expect(names(flow)).toEqual([
      'start → r',
      'r_on_order_placed_1 → a',
      'r_on_cart_updated → z',
      'r_on_order_placed_2 → z',
      'r_on_timeout → z',
    ]);
    expect(cutStages(flow).joins).toEqual(['z']);
  });

  it('share what follows a side that waits and a side that does not', () => {
    expect(cutStages(flowOf(either('i', [wait('w')]), email('z'))).joins).toEqual(['z']);
  });

  it('do not share what follows sides that both stay in the stage', () => {
    expect(cutStages(flowOf(either('i', [email('a')], [email('b')]), email('z'))).joins).toEqual([]);
  });

  it('do not share what only one way reaches', () => {
    expect(cutStages(flowOf(either('i', [wait('w'), stop('s')]), email('z'))).joins).toEqual([]);
  });

  it('meet at the first step that they share, and go on from there as one', () => {
    const flow = flowOf(race('r', [['order placed', []]]), email('y'), either('i', [wait('w')]), email('z'));
    expect(cutStages(flow).joins).toEqual(['y', 'z']);
  });

  it('of a calendar wait lie behind it, also for a run that does not wait: it calls the same stage', () => {
    const flow = flowOf(until('u'), email('z'));
    expect(names(flow)).toEqual(['start → u', 'after_u → z']);
    expect(cutStages(flow).joins).toEqual([]);
  });

  it('of a calendar wait with an else hold the else too, and meet behind it', () => {
    const flow = flowOf(until('u', [email('a')]), email('z'));
    expect(names(flow)).toEqual(['start → u', 'after_u → z']);
    expect(cutStages(flow).joins).toEqual(['z']);
  });

  it('of a calendar wait whose else stops do not meet', () => {
    expect(cutStages(flowOf(until('u', [stop('s')]), email('z'))).joins).toEqual([]);
  });

  it('of a message with an else are two: it went, or it did not', () => {
    const flow = flowOf(emailElse('a', [email('b')]), email('z'));
    expect(names(flow)).toEqual(['start → a', 'after_a → z', 'a_not_sent → b']);
    expect(cutStages(flow).joins).toEqual(['z']);
  });

  it('of messages that stand in for each other meet once', () => {
    const flow = flowOf(emailElse('a', [emailElse('b', [email('c')])]), email('z'));
    expect(names(flow)).toEqual(['start → a', 'after_a → z', 'a_not_sent → b', 'after_b → z', 'b_not_sent → c']);
    expect(cutStages(flow).joins).toEqual(['z']);
  });

  it('of an empty else go on behind the message both ways', () => {
    const flow = flowOf(emailElse('a', []), email('z'));
    expect(names(flow)).toEqual(['start → a', 'after_a → z', 'a_not_sent → z']);
    expect(cutStages(flow).joins).toEqual(['z']);
  });

  it('are not cut by a coupon with an else', () => {
    const flow = flowOf(giveElse('g', [email('a')]), email('z'));
    expect(names(flow)).toEqual(['start → g']);
    expect(cutStages(flow).joins).toEqual([]);
  });

  it('share what follows a coupon whose else waits', () => {
    expect(cutStages(flowOf(giveElse('g', [until('u')]), email('z'))).joins).toEqual(['z']);
  });

  it('leave out what nothing reaches', () => {
    expect(names(flowOf(stop('s'), wait('w')))).toEqual(['start → s']);
  });
});

describe('a flow', () => {
  it('mentions the events of its exits and waits, not those of its triggers', () => {
    const { campaign: nudge, program: whole } = EXAMPLES.first_order_nudge;
    expect(lower(nudge, whole).mentions).toEqual(['order placed']);
  });

  it('lists its nodes in source order and leads the last one to the end', () => {
    const flow = flowOf(either('i', [email('a')], [email('b')]), email('z'));
    expect(flow.nodes.map((node) => node.label)).toEqual(['i', 'a', 'b', 'z']);
    expect(flow.nodes.at(-1)).toMatchObject({ next: END });
    expect(flow.nodes[1]).toMatchObject({ next: 'z' });
  });

  it('without steps is over at once', () => {
    expect(flowOf()).toMatchObject({ start: END, nodes: [] });
  });
});
