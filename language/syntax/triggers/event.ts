import type { Span } from '../../program.ts';
import type { Duration, EventPhrase } from '../ast.ts';
import type { TriggerTail } from './tails.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `order placed [by …] [from …] [where …] …`, also `email opened`, `welcome clicked`. */
export interface EventTriggerNode extends Omit<TriggerTail, 'after'> {
  readonly kind: 'event';
  readonly phrase: EventPhrase;
  readonly span: Span;
}

/** The same with `after`: `cart abandoned after 3d`. */
export interface IdleTriggerNode extends Omit<TriggerTail, 'after'> {
  readonly kind: 'idle';
  readonly phrase: EventPhrase;
  readonly after: Duration;
  readonly span: Span;
}

/** `order placed [by …] [from …] [where ( … )] …`, and with `after D` the idle trigger `cart abandoned after 3d`. */
export const event: TriggerKind<EventTriggerNode | IdleTriggerNode> = {
  define: (p, parts) =>
    p.rule('eventTrigger', () => {
      const first = p.peek();
      const phrase = p.call(parts.phrase);
      const tails = p.call(parts.tails);
      return p.build((): EventTriggerNode | IdleTriggerNode => {
        const { after, ...rest } = tails;
        const common = { phrase, ...rest, span: p.spanFrom(first) };
        return after === undefined ? { kind: 'event', ...common } : { kind: 'idle', after, ...common };
      });
    }),
};
