import type { Span } from '../../program.ts';
import type { Duration, EventPhrase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { Filters } from './tails.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `no order placed for 90d`. */
export interface SilenceTriggerNode extends Filters {
  readonly kind: 'silence';
  readonly phrase: EventPhrase;
  readonly duration: Duration;
  readonly span: Span;
}

/** `no order placed for 90d [from A, B] [where ( … )]`. */
export const silence: TriggerKind<SilenceTriggerNode> = {
  begins: (p) => p.peek().tokenType === word('no'),
  define: (p, parts) =>
    p.rule('silenceTrigger', () => {
      const first = p.take(word('no'));
      const phrase = p.call(parts.phrase);
      p.take(word('for'));
      const duration = p.call(parts.duration);
      const filters = p.call(parts.filters);
      return p.build((): SilenceTriggerNode => ({ kind: 'silence', phrase, duration, ...filters, span: p.spanFrom(first) }));
    }),
};
