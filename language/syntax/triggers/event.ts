import type { TriggerNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import { refuseLaterParts } from './later-parts.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `order placed [where ( … )]`, and with `after D` the idle trigger `cart abandoned after 3d`. */
export const event: TriggerKind = {
  define: (p, parts) => {
    const after = p.rule('after', () => {
      p.take(word('after'));
      return p.call(parts.duration);
    });
    return p.rule('eventTrigger', () => {
      const first = p.peek();
      const phrase = p.call(parts.phrase);
      p.build(() => refuseLaterParts(p));
      const idle = p.maybe(() => p.call(after), 0);
      p.build(() => refuseLaterParts(p));
      const where = p.maybe(() => p.call(parts.where), 1);
      p.build(() => refuseLaterParts(p));
      return p.build((): TriggerNode => {
        const rest = { phrase, ...(where && { where }), span: p.spanFrom(first) };
        return idle === undefined ? { kind: 'event', ...rest } : { kind: 'idle', after: idle, ...rest };
      });
    });
  },
};
