/** `test CAMPAIGN "title" { … }`. */
import type { IToken } from 'chevrotain';
import type { ExpectationNode, RecordNode, TestItemNode, TestNode } from '../ast.ts';
import { DateText, EventWord, isName, Name, OpenBrace, Text, TimeText, word } from '../tokens/token-types.ts';
import { type BlockKind, blockRule } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { expectationRule } from './expectations.ts';
import { nameOf } from './names.ts';
import { laterGivens, notKnownYet } from './not-known-yet.ts';
import type { SharedRules } from './shared-rules.ts';
import { recordRule } from './values.ts';

const testBlock: BlockKind = {
  unknown: 'unknown-test-line',
  item: 'line of a test',
  words: ['starting', 'with', 'given', 'at', 'expect', 'until'],
  later: new Map(),
};

/** Defines tests. */
export function testRule(p: CampaignParser, shared: SharedRules): Rule<TestNode> {
  const record = recordRule(p, shared);
  const expectation = expectationRule(p, shared);
  const lines = [
    startingRule(p, shared),
    besideRule(p, shared),
    givenRule(p, shared, record),
    atRule(p, shared, record, expectation),
    expectRule(p, expectation),
    untilRule(p, shared),
  ];
  const line = p.rule('testLine', () =>
    p.choose<TestItemNode>(
      'a line of a test',
      lines.map((rule) => ({ ALT: () => p.call(rule) })),
    ),
  );
  const block = blockRule(p, 'testBlock', testBlock, () => line);
  return p.rule('test', () => {
    const first = p.take(word('test'));
    const campaign = p.call(shared.name);
    const title = p.call(shared.text);
    const content = p.call(block);
    return p.build(() => ({
      kind: 'test',
      campaign,
      title,
      ...p.documentationOf(first),
      items: content.items,
      incomplete: content.broken.length > 0,
      span: p.spanFrom(first),
    }));
  });
}

function startingRule(p: CampaignParser, shared: SharedRules): Rule<TestItemNode> {
  return p.rule('starting', () => {
    const first = p.take(word('starting'));
    const date = p.take(DateText);
    const time = p.maybe(() => {
      p.take(word('at'));
      return p.take(TimeText);
    }, 0);
    const zone = p.maybe(() => p.call(shared.zone), 1);
    return p.build(
      (): TestItemNode => ({
        kind: 'starting',
        date: date.image,
        ...(time && { time: time.image.padStart(5, '0') }),
        ...(zone && { zone }),
        span: p.spanFrom(first),
      }),
    );
  });
}

function besideRule(p: CampaignParser, shared: SharedRules): Rule<TestItemNode> {
  return p.rule('beside', () => {
    const first = p.take(word('with'));
    p.take(word('campaign'));
    const campaign = p.call(shared.name);
    return p.build((): TestItemNode => ({ kind: 'beside', campaign, span: p.spanFrom(first) }));
  });
}

/** `given contact { … }`, `given contact ben { … }`, `given ben in vip`. */
function givenRule(p: CampaignParser, shared: SharedRules, record: Rule<RecordNode>): Rule<TestItemNode> {
  return p.rule('given', () => {
    const first = p.take(word('given'));
    p.build(() => refuseLaterGivens(p));
    const entity = p.take(Name, 0);
    p.build(() => requireRowOrSegment(p));
    return p.choose<TestItemNode>('`{` and fields, or `in` a segment', [
      {
        ALT: () => {
          p.take(word('in'));
          const segment = p.call(shared.name);
          return p.build(() => ({ kind: 'given member', contact: nameOf(p, entity), segment, span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          const name = p.maybe(() => p.take(Name, 1));
          const fields = p.call(record);
          const named = p.build(() => (name === undefined ? {} : { name: nameOf(p, name) }));
          return p.build(() => ({ kind: 'given', entity: nameOf(p, entity), ...named, fields, span: p.spanFrom(first) }));
        },
      },
    ]);
  });
}

function requireRowOrSegment(p: CampaignParser): void {
  const token = p.peek();
  if (token.tokenType === OpenBrace || token.tokenType === word('in') || isName(token)) return;
  p.noteMissingBrace();
  p.failExpecting('`{` and fields, or `in` a segment');
}

function refuseLaterGivens(p: CampaignParser): void {
  const token = p.peek();
  const later = laterGivens.get(token.image) ?? (p.peek(2).image === 'replies' ? '`given … replies`' : undefined);
  if (later !== undefined) p.fail(notKnownYet(later, p.spanOf(token)));
}

/** `at 3d expect …`, `at 3d [received 3d 1h] [ben] order placed [id "e1"] [{ … }]`. */
function atRule(p: CampaignParser, shared: SharedRules, record: Rule<RecordNode>, expectation: Rule<ExpectationNode>): Rule<TestItemNode> {
  const happening = happeningRule(p, shared, record);
  return p.rule('at', () => {
    const first = p.take(word('at'));
    const at = p.call(shared.duration);
    return p.choose<TestItemNode>('`expect` or an event', [
      {
        ALT: () => {
          const expected = p.call(expectation);
          return p.build(() => ({ kind: 'expect', expectation: { ...expected, at, span: p.spanFrom(first) }, span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          const event = p.call(happening);
          return p.build(() => ({ kind: 'event', at, ...event, span: p.spanFrom(first) }));
        },
      },
    ]);
  });
}

type Happening = Omit<Extract<TestItemNode, { kind: 'event' }>, 'kind' | 'at' | 'span'>;

function happeningRule(p: CampaignParser, shared: SharedRules, record: Rule<RecordNode>): Rule<Happening> {
  const receivedRule = p.rule('received', () => {
    p.take(word('received'));
    return p.call(shared.duration);
  });
  const idRule = p.rule('eventId', () => {
    p.take(word('id'));
    return p.call(shared.text);
  });
  return p.rule('happening', () => {
    const received = p.maybe(() => p.call(receivedRule), 0);
    const words: IToken[] = [];
    words.push(p.take(EventWord, 0));
    for (const index of [1, 2]) {
      const more = p.maybeIf(
        () => !beginsId(p),
        () => p.take(EventWord, index),
        index,
      );
      if (more !== undefined) words.push(more);
    }
    const id = p.maybe(() => p.call(idRule), 3);
    const payload = p.maybe(() => p.call(record), 4);
    return p.build(
      (): Happening => ({
        ...(received && { received }),
        words: words.map((token) => nameOf(p, token)),
        ...(id && { id }),
        ...(payload && { payload }),
      }),
    );
  });
}

/** Tells `id "e1"` from the name of an event. */
function beginsId(p: CampaignParser): boolean {
  return p.peek().image === 'id' && p.peek(2).tokenType === Text;
}

function expectRule(p: CampaignParser, expectation: Rule<ExpectationNode>): Rule<TestItemNode> {
  return p.rule('expect', () => {
    const expected = p.call(expectation);
    return p.build((): TestItemNode => ({ kind: 'expect', expectation: expected, span: expected.span }));
  });
}

function untilRule(p: CampaignParser, shared: SharedRules): Rule<TestItemNode> {
  return p.rule('until', () => {
    const first = p.take(word('until'));
    const duration = p.call(shared.duration);
    return p.build((): TestItemNode => ({ kind: 'until', duration, span: p.spanFrom(first) }));
  });
}
