/** What tests expect: `expect email cart_reminder where (…)`, `expect outcome exited of run 2`, `expect no messages`, … */
import type { ExpectationNode, Name as NameNode } from '../ast.ts';
import { Name, word } from '../tokens/token-types.ts';
import type { Alternative, CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';
import { admitPeople } from './people.ts';
import type { TestParts } from './test-parts.ts';

type Unplaced<T> = T extends unknown ? Omit<T, 'span' | 'at'> : never;
type Expected = Unplaced<ExpectationNode>;

/** Defines `expect …`; the line that it stands on adds `at`. */
export function expectationRule(p: CampaignParser, shared: TestParts): Rule<ExpectationNode> {
  const kinds = [
    messageRule(p, shared),
    callExpectation(p, shared),
    noticeRule(p, shared),
    measureRule(p, shared),
    couponExpectation(p, shared),
    outcomeRule(p, shared),
    absenceRule(p, shared),
    nothingElseRule(p),
    goalExpectation(p),
    stateRule(p, shared),
  ];
  const alternatives = kinds.map((rule): Alternative<Expected> => ({ ALT: () => p.call(rule), IGNORE_AMBIGUITIES: true }));
  return p.rule('expectation', () => {
    const first = p.take(word('expect'));
    p.check(() => {
      if (p.peek().tokenType === word('notice')) admitPeople(p, 2);
    });
    const expected = p.choose<Expected>('something to expect, such as `email welcome`, `outcome completed` or `no messages`', alternatives);
    return p.build((): ExpectationNode => ({ ...expected, span: p.spanFrom(first) }));
  });
}

function messageRule(p: CampaignParser, shared: TestParts): Rule<Expected> {
  return p.rule('expectMessage', () => {
    const channel = p.call(shared.channel);
    const message = p.call(shared.name);
    const where = p.maybe(() => p.call(shared.where));
    return p.build((): Expected => ({ kind: 'message', channel, message, ...(where && { where }) }));
  });
}

function callExpectation(p: CampaignParser, shared: TestParts): Rule<Expected> {
  return p.rule('expectCall', () => {
    p.take(word('call'));
    const endpoint = p.call(shared.name);
    const where = p.maybe(() => p.call(shared.where));
    return p.build((): Expected => ({ kind: 'call', endpoint, ...(where && { where }) }));
  });
}

function noticeRule(p: CampaignParser, shared: TestParts): Rule<Expected> {
  return p.rule('expectNotice', () => {
    p.take(word('notice'));
    const people = p.take(Name);
    const where = p.maybe(() => p.call(shared.where));
    return p.build((): Expected => ({ kind: 'notice', people: nameOf(p, people), ...(where && { where }) }));
  });
}

function measureRule(p: CampaignParser, shared: TestParts): Rule<Expected> {
  return p.rule('expectMeasure', () => {
    p.take(word('measure'));
    const phrase = p.call(shared.phrase);
    return p.build((): Expected => ({ kind: 'measure', phrase }));
  });
}

function couponExpectation(p: CampaignParser, shared: TestParts): Rule<Expected> {
  return p.rule('expectCoupon', () => {
    p.take(word('coupon'));
    const coupon = p.call(shared.name);
    return p.build((): Expected => ({ kind: 'coupon', coupon }));
  });
}

/** The outcome of a goal has the name of its clause, which no other name may have. */
function outcomeRule(p: CampaignParser, shared: TestParts): Rule<Expected> {
  const reached = p.rule('goalOutcome', () => {
    const token = p.take(word('goal'));
    return p.build((): NameNode => nameOf(p, token));
  });
  return p.rule('expectOutcome', () => {
    p.take(word('outcome'));
    const outcome = p.choose<NameNode>('the name of an outcome, such as `completed`', [
      { ALT: () => p.call(reached) },
      { ALT: () => p.call(shared.name) },
    ]);
    const run = p.maybe(() => {
      p.take(word('of'));
      p.take(word('run'));
      return p.call(shared.number);
    });
    return p.build((): Expected => ({ kind: 'outcome', outcome, ...(run && { run }) }));
  });
}

function absenceRule(p: CampaignParser, shared: TestParts): Rule<Expected> {
  const whole = (kind: 'messages' | 'run' | 'goal'): Expected => {
    p.take(word(kind));
    return { kind: `no ${kind}` };
  };
  const noCoupon = p.rule('expectNoCoupon', () => {
    p.take(word('coupon'));
    const coupon = p.call(shared.name);
    return p.build((): Expected => ({ kind: 'no coupon', coupon }));
  });
  const noMessage = p.rule('expectNoMessage', () => {
    const channel = p.call(shared.channel);
    const message = p.call(shared.name);
    return p.build((): Expected => ({ kind: 'no message', channel, message }));
  });
  return p.rule('expectAbsence', () => {
    p.take(word('no'));
    return p.choose<Expected>('`messages`, `run`, `goal`, a message such as `email welcome`, or a coupon after `no`', [
      { ALT: () => whole('messages') },
      { ALT: () => whole('run') },
      { ALT: () => whole('goal') },
      { ALT: () => p.call(noCoupon) },
      { ALT: () => p.call(noMessage) },
    ]);
  });
}

function nothingElseRule(p: CampaignParser): Rule<Expected> {
  return p.rule('expectNothingElse', () => {
    p.take(word('nothing'));
    p.take(word('else'));
    return p.build((): Expected => ({ kind: 'nothing else' }));
  });
}

function goalExpectation(p: CampaignParser): Rule<Expected> {
  return p.rule('expectGoal', () => {
    p.take(word('goal'));
    return p.build((): Expected => ({ kind: 'goal' }));
  });
}

function stateRule(p: CampaignParser, shared: TestParts): Rule<Expected> {
  return p.rule('expectCondition', () => {
    const condition = p.call(shared.condition);
    return p.build((): Expected => ({ kind: 'condition', condition }));
  });
}
