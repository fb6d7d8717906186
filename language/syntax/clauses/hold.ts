import type { Duration } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import type { LiteralRules } from '../grammar/literals.ts';
import { word } from '../tokens/token-types.ts';

/** What becomes of a message that may not be sent now. */
export interface HoldRules {
  readonly skip: Rule<{ readonly action: 'skip' }>;
  /** `hold [up to D]`. */
  readonly hold: Rule<{ readonly action: 'hold'; readonly upTo?: Duration }>;
}

/** Defines `skip` and `hold [up to D]`, which caps and quiet hours share. */
export function holdRules(p: CampaignParser, { duration }: LiteralRules): HoldRules {
  const upTo = p.rule('upTo', () => {
    p.take(word('up'));
    p.take(word('to'));
    return p.call(duration);
  });
  const skip: HoldRules['skip'] = p.rule('skip', () => {
    p.take(word('skip'));
    return { action: 'skip' };
  });
  const hold: HoldRules['hold'] = p.rule('hold', () => {
    p.take(word('hold'));
    const limit = p.maybe(() => p.call(upTo));
    return p.build(() => ({ action: 'hold', ...(limit && { upTo: limit }) }));
  });
  return { skip, hold };
}
