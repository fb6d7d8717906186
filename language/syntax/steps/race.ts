import type { ArmNode, RaceStepNode, StepNode } from '../ast.ts';
import { type BlockKind, blockRule } from '../grammar/blocks.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { notKnownYet } from '../grammar/not-known-yet.ts';
import { word } from '../tokens/token-types.ts';
import type { StepParts } from './step-kind.ts';

type Timeout = RaceStepNode['timeouts'][number];
/** What stands in a race: an arm, or what happens when the time is up. */
type Part = { readonly arm: ArmNode } | { readonly timeout: Timeout };

const raceBlock: BlockKind = { unknown: 'unexpected-syntax', item: 'part of a wait', words: ['on'], later: new Map() };

/** Defines `up to D for EVENT [as x] [on timeout { … }]` and `up to D [as LABEL] { on EVENT [as x] { … } … on timeout { … } }`. */
export function raceRule(p: CampaignParser, parts: StepParts): Rule<RaceStepNode> {
  const timeout = timeoutRule(p, parts);
  const short = shortRule(p, parts, timeout);
  const long = longRule(p, parts, timeout);
  return p.rule('race', () => {
    const first = p.take(word('up'));
    p.take(word('to'));
    const duration = p.call(parts.duration);
    p.build(() => {
      if (p.peek().tokenType === word('on')) p.noteMissingBrace();
    });
    const rest = p.choose('`for` an event, or `{` and what it waits for', [{ ALT: () => p.call(short) }, { ALT: () => p.call(long) }]);
    return p.build((): RaceStepNode => ({ kind: 'race', duration, ...rest, span: p.spanFrom(first) }));
  });
}

type Rest = Pick<RaceStepNode, 'form' | 'arms' | 'timeouts' | 'label'>;

function shortRule(p: CampaignParser, parts: StepParts, timeout: Rule<Timeout>): Rule<Rest> {
  return p.rule('waitFor', () => {
    const first = p.take(word('for'));
    const event = p.call(parts.awaited);
    const binds = p.maybe(() => p.call(parts.label), 0);
    const arm = p.build((): ArmNode => ({ event, ...(binds && { binds }), steps: [], span: p.spanFrom(first) }));
    const end = p.maybe(() => p.call(timeout), 1);
    return p.build((): Rest => ({ form: 'for', arms: [arm], timeouts: end === undefined ? [] : [end] }));
  });
}

function longRule(p: CampaignParser, parts: StepParts, timeout: Rule<Timeout>): Rule<Rest> {
  const arm = armRule(p, parts);
  const part = p.rule('racePart', () => {
    p.build(() => {
      if (p.peek(2).tokenType === word('not')) p.fail(notKnownYet('`on not sent`', p.spanOf(p.peek(2))));
    });
    return p.choose<Part>('an event or `timeout` after `on`', [
      {
        ALT: () => {
          const found = p.call(timeout);
          return p.build(() => ({ timeout: found }));
        },
        GATE: () => p.peek(2).tokenType === word('timeout'),
      },
      {
        ALT: () => {
          const found = p.call(arm);
          return p.build(() => ({ arm: found }));
        },
      },
    ]);
  });
  const block = blockRule(p, 'raceBlock', raceBlock, () => part);
  return p.rule('waitForOne', () => {
    const label = p.maybe(() => p.call(parts.label));
    const { items } = p.call(block);
    return p.build((): Rest => {
      const arms = items.flatMap((item) => ('arm' in item ? [item.arm] : []));
      const timeouts = items.flatMap((item) => ('timeout' in item ? [item.timeout] : []));
      return { form: 'block', ...(label && { label }), arms, timeouts };
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

function timeoutRule(p: CampaignParser, parts: StepParts): Rule<Timeout> {
  return p.rule('onTimeout', () => {
    const first = p.take(word('on'));
    p.take(word('timeout'));
    const steps: readonly StepNode[] = p.call(parts.steps);
    return p.build(() => ({ steps, span: p.spanFrom(first) }));
  });
}
