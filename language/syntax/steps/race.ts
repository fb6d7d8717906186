import type { Span } from '../../program.ts';
import type { Duration, FactNode, Name, StepBase } from '../ast.ts';
import { type BlockKind, blockRule } from '../grammar/blocks.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { word } from '../tokens/token-types.ts';
import type { StepBlock, StepParts } from './step-kind.ts';
import type { StepNode } from './step-kinds.ts';

/** One `on EVENT-PHRASE [as x] { … }`, or the event of the short form (then `steps` is empty). */
export interface ArmNode {
  /** Without window. */
  readonly event: FactNode;
  readonly binds?: Name;
  readonly steps: readonly StepNode[];
  readonly span: Span;
}

/** `wait up to D { on … }` (form `block`) and `wait up to D for … [as x] [on timeout { … }]` (form `for`; there `as` names the arm's binding). */
export type RaceStepNode = StepBase & {
  readonly kind: 'race';
  readonly form: 'for' | 'block';
  readonly duration: Duration;
  readonly arms: readonly ArmNode[];
  /** Every `on timeout` as written: more than one is the checker's error. */
  readonly timeouts: readonly { readonly steps: readonly StepNode[]; readonly span: Span }[];
  /** Every `on not sent` as written. */
  readonly notSent: readonly { readonly steps: readonly StepNode[]; readonly span: Span }[];
};

type End = RaceStepNode['timeouts'][number];
/** What stands in a race: an arm, what happens when the time is up, or when the awaited message could not be sent. */
type Part = { readonly arm: ArmNode } | { readonly timeout: End } | { readonly notSent: End };

const raceBlock: BlockKind = { unknown: 'unexpected-syntax', item: 'part of a wait', words: ['on'] };

/** Defines `up to D for EVENT [as x] [on timeout { … }]` and `up to D [as LABEL] { on EVENT [as x] { … } … on not sent { … } on timeout { … } }`. */
export function raceRule(p: CampaignParser, parts: StepParts): Rule<RaceStepNode> {
  const timeout = timeoutRule(p, parts);
  const short = shortRule(p, parts, timeout);
  const long = longRule(p, parts, timeout);
  return p.rule('race', () => {
    const first = p.take(word('up'));
    p.take(word('to'));
    const duration = p.call(parts.duration);
    p.check(() => {
      if (p.peek().tokenType === word('on')) p.noteMissingBrace();
    });
    const rest = p.choose('`for` an event, or `{` and what it waits for', [{ ALT: () => p.call(short) }, { ALT: () => p.call(long) }]);
    return p.build((): RaceStepNode => ({ kind: 'race', duration, ...rest, span: p.spanFrom(first) }));
  });
}

/** The blocks of a race in the order that their labels are given in: arms, `on not sent`, `on timeout`. */
export function raceBlocks({ arms, notSent, timeouts }: RaceStepNode): readonly StepBlock[] {
  return [...arms, ...notSent, ...timeouts];
}

type Rest = Pick<RaceStepNode, 'form' | 'arms' | 'timeouts' | 'notSent' | 'label' | 'was'>;

function shortRule(p: CampaignParser, parts: StepParts, timeout: Rule<End>): Rule<Rest> {
  return p.rule('waitFor', () => {
    const first = p.take(word('for'));
    const event = p.call(parts.awaited);
    const binds = p.maybe(() => p.call(parts.label), 0);
    const arm = p.build((): ArmNode => ({ event, ...(binds && { binds }), steps: [], span: p.spanFrom(first) }));
    const end = p.maybe(() => p.call(timeout), 1);
    return p.build((): Rest => ({ form: 'for', arms: [arm], timeouts: end === undefined ? [] : [end], notSent: [] }));
  });
}

function longRule(p: CampaignParser, parts: StepParts, timeout: Rule<End>): Rule<Rest> {
  const arm = armRule(p, parts);
  const notSent = notSentRule(p, parts);
  const part = p.rule('racePart', () =>
    p.choose<Part>('an event, `timeout` or `not sent` after `on`', [
      {
        ALT: () => {
          const found = p.call(timeout);
          return p.build(() => ({ timeout: found }));
        },
        GATE: () => p.peek(2).tokenType === word('timeout'),
      },
      {
        ALT: () => {
          const found = p.call(notSent);
          return p.build(() => ({ notSent: found }));
        },
        GATE: () => p.peek(2).tokenType === word('not'),
      },
      {
        ALT: () => {
          const found = p.call(arm);
          return p.build(() => ({ arm: found }));
        },
      },
    ]),
  );
  const block = blockRule(p, 'raceBlock', raceBlock, () => part);
  return p.rule('waitForOne', () => {
    const names = p.call(parts.labelled);
    const { items } = p.call(block);
    return p.build((): Rest => {
      const arms = items.flatMap((item) => ('arm' in item ? [item.arm] : []));
      const timeouts = items.flatMap((item) => ('timeout' in item ? [item.timeout] : []));
      const notSent = items.flatMap((item) => ('notSent' in item ? [item.notSent] : []));
      return { form: 'block', ...names, arms, timeouts, notSent };
    });
  });
}

function armRule(p: CampaignParser, parts: StepParts): Rule<ArmNode> {
  return p.rule('arm', () => {
    const first = p.take(word('on'));
    const event = p.call(parts.awaited);
    const binds = p.maybe(() => p.call(parts.label));
    const steps = p.call(parts.steps);
    return p.build((): ArmNode => ({ event, ...(binds && { binds }), steps, span: p.spanFrom(first) }));
  });
}

function timeoutRule(p: CampaignParser, parts: StepParts): Rule<End> {
  return p.rule('onTimeout', () => {
    const first = p.take(word('on'));
    p.take(word('timeout'));
    const steps: readonly StepNode[] = p.call(parts.steps);
    return p.build(() => ({ steps, span: p.spanFrom(first) }));
  });
}

function notSentRule(p: CampaignParser, parts: StepParts): Rule<End> {
  return p.rule('onNotSent', () => {
    const first = p.take(word('on'));
    p.take(word('not'));
    p.take(word('sent'));
    const steps: readonly StepNode[] = p.call(parts.steps);
    return p.build(() => ({ steps, span: p.spanFrom(first) }));
  });
}
