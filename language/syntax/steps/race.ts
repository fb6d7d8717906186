import type { ArmNode, RaceStepNode, StepNode } from '../ast.ts';
import { type BlockKind, blockRule } from '../grammar/blocks.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { word } from '../tokens/token-types.ts';
import type { StepParts } from './step-kind.ts';

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
