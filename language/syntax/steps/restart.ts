import type { Duration, FactNode, StepBase } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { word } from '../tokens/token-types.ts';
import type { StepParts } from './step-kind.ts';

/** `wait 1h up to 2d restarting on this cart updated [as idle]`: the timer `duration` starts again at each event, for `limit` at most. */
export type RestartStepNode = StepBase & {
  readonly kind: 'restart';
  readonly duration: Duration;
  readonly limit: Duration;
  /** Without window. */
  readonly event: FactNode;
};

/** What follows the duration of a wait that restarts. */
export interface Restart {
  readonly limit: Duration;
  readonly event: FactNode;
}

/** Defines `up to D restarting on EVENT`. */
export function restartRule(p: CampaignParser, parts: StepParts): Rule<Restart> {
  return p.rule('restarting', () => {
    p.take(word('up'));
    p.take(word('to'));
    const limit = p.call(parts.duration);
    p.take(word('restarting'));
    p.take(word('on'));
    const event = p.call(parts.awaited);
    return p.build(() => ({ limit, event }));
  });
}
