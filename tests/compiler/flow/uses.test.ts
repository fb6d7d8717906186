/** What a campaign depends on, and what wakes its waits. */
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../compiler/flow/flow.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import { isWaiting } from '../../../compiler/flow/waits.ts';
import { watchedBy } from '../../../compiler/flow/wakes.ts';
import type { Campaign, Exit, Expression, MembershipStep, MessageStep, Moment, Program, Step, Trigger } from '../../../language/program.ts';
import { BOOLEAN, CONTACT, campaign, fact, message, path, program, scalar, segment, sms } from '../support/build.ts';
import { createSource } from '../support/source.ts';

const span = createSource('x.campaign', 'x').at('x');
const birthday: Moment = {
  kind: 'field',
  value: path(CONTACT, ['birthday'], scalar('date'), span),
  yearly: true,
  time: '09:00',
  zone: { kind: 'contact' },
};
const base = (label: string) => ({ label, named: true, span });
const send = (kind: 'email' | 'sms', otherwise?: readonly Step[]): MessageStep => ({
  ...base(`${kind}_hello`),
  kind,
  message: 'hello',
  with: [],
  ...(otherwise === undefined ? {} : { otherwise }),
});
const until: Step = { ...base('u'), kind: 'until', moment: birthday };
const add: MembershipStep = { ...base('a'), kind: 'add', segment: 'vip' };
const member: Expression = { kind: 'member', type: BOOLEAN, negated: false, segment: 'young', span };
const exit = (when: Expression): Exit => ({ label: 'unless_1', when, effects: [], span });
const everyBirthday: Trigger = {
  kind: 'date',
  event: 'contact.birthday',
  key: 'contact.birthday at 09:00 in contact time',
  entity: 'contact',
  field: 'birthday',
  yearly: true,
  time: '09:00',
  zone: { kind: 'contact' },
  span,
};

const whole: Program = program({
  messages: [message('hello', {}, span), sms('hello', { name: { kind: 'scalar', of: 'text' } }, span)],
  segments: [segment('vip', span), segment('young', span, fact('order placed', span, { window: { kind: 'within', ms: 1 } }))],
});

function flowOf(steps: readonly Step[], more: Partial<Omit<Campaign, 'then'>> = {}): Flow {
  return lower(campaign('x', span, steps, more), whole);
}

describe('a flow uses', () => {
  it('the message of the channel it is sent on', () => {
    expect(flowOf([send('email')]).uses).toEqual(['email hello()']);
    expect(flowOf([send('sms')]).uses).toEqual(['sms hello(name: text)']);
  });

  it('segments by name and kind, not by their rule', () => {
    expect(flowOf([add], { unless: [exit(member)] }).uses).toEqual(['segment vip: manual', 'segment young: rule']);
  });

  it('the fields of its moments, and whether they come back', () => {
    expect(flowOf([until]).uses).toEqual(['field contact.birthday: date', 'yearly contact.birthday']);
  });

  it('the field of a date that starts it, whose event is in no schema', () => {
    expect(flowOf([], { triggers: [everyBirthday] }).uses).toEqual(['field contact.birthday: date', 'yearly contact.birthday']);
  });

  it('the fields and times on both ways of items of the whole contact', () => {
    const row = { from: 'filter', name: 'item', entity: 'item' } as const;
    const over = {
      entity: 'item',
      of: { root: CONTACT, path: [] },
      via: 'order',
      through: { entity: 'order', via: 'contact' },
      within: 1,
      row,
    };
    const bought: Expression = { kind: 'aggregate', type: BOOLEAN, fn: 'any', over, span };
    expect(flowOf([], { onlyIf: bought }).uses).toEqual([
      'field item.order: ref order',
      'field order.contact: ref contact',
      'time item: none',
      'time order: placed_at',
    ]);
  });

  it('nothing that the program lacks', () => {
    expect(() => flowOf([{ ...base('a'), kind: 'add', segment: 'gone' }])).toThrow('"gone"');
    expect(() => flowOf([{ ...base('a'), kind: 'sms', message: 'gone', with: [] }])).toThrow('sms "gone"');
  });
});

describe('a wait wakes', () => {
  const watched = (flow: Flow) => flow.nodes.filter(isWaiting).map((node) => `${node.label}: ${watchedBy(node, flow).join(', ')}`);

  it('for what ends the run, when it waits for a day', () => {
    expect(watched(flowOf([until], { goals: [exit(fact('order placed', span))] }))).toEqual(['u: order placed']);
  });

  it('at any event, where membership ends the run', () => {
    expect(watched(flowOf([until], { unless: [exit(member)] }))).toEqual(['u: *']);
  });

  it('for nothing, when it waits for the answer of a provider', () => {
    expect(watched(flowOf([send('email', [add])], { unless: [exit(member)] }))).toEqual(['email_hello: ']);
  });
});

it('effects of an exit are lowered without successors', () => {
  const [lowered] = flowOf([], { unless: [{ ...exit(member), effects: [send('sms'), add] }] }).unless;
  expect(lowered?.effects).toEqual([
    { label: 'sms_hello', span, kind: 'sms', message: 'hello', with: [] },
    { label: 'a', span, kind: 'add', segment: 'vip' },
  ]);
});
