/** `test CAMPAIGN "title" { … }`. */
import type { ExpectationNode, TestItemNode, TestNode } from '../ast.ts';
import { DateText, DurationPart, TimeText, word } from '../tokens/token-types.ts';
import { type BlockKind, blockRule } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { expectationRule } from './expectations.ts';
import { givenRule } from './givens.ts';
import { happeningRule } from './happenings.ts';
import type { SharedRules } from './shared-rules.ts';
import type { TestParts } from './test-parts.ts';
import { recordRule } from './values.ts';

const testBlock: BlockKind = {
  unknown: 'unknown-test-line',
  item: 'line of a test',
  words: ['starting', 'with', 'given', 'at', 'expect', 'until'],
};

/** Defines tests. */
export function testRule(p: CampaignParser, shared: SharedRules): Rule<TestNode> {
  const parts = { ...shared, record: recordRule(p, shared) };
  const expectation = expectationRule(p, parts);
  const lines = [
    startingRule(p, shared),
    besideRule(p, shared),
    givenRule(p, parts),
    atRule(p, parts, expectation),
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
    const time = p.maybeIf(
      // `at 3d …` is the next line.
      () => p.peek(2).tokenType !== DurationPart,
      () => {
        p.take(word('at'));
        return p.take(TimeText);
      },
      0,
    );
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

/** `at 3d expect …`, `at 3d [received 3d 1h] [ben] order placed [id "e1"] [{ … }]`. */
function atRule(p: CampaignParser, shared: TestParts, expectation: Rule<ExpectationNode>): Rule<TestItemNode> {
  const happening = happeningRule(p, shared);
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
