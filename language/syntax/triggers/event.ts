import type { TriggerNode } from '../ast.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `order placed [by …] [from …] [where ( … )] …`, and with `after D` the idle trigger `cart abandoned after 3d`. */
export const event: TriggerKind = {
  define: (p, parts) =>
    p.rule('eventTrigger', () => {
      const first = p.peek();
      const phrase = p.call(parts.phrase);
      const tails = p.call(parts.tails);
      return p.build((): TriggerNode => {
        const { after, ...rest } = tails;
        const common = { phrase, ...rest, span: p.spanFrom(first) };
        return after === undefined ? { kind: 'event', ...common } : { kind: 'idle', after, ...common };
      });
    }),
};
