import type { TriggerNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { TriggerKind } from './trigger-kind.ts';

const changes = new Set([word('enters'), word('leaves')]);

/** `contact enters SEGMENT [where ( … )]`, `contact leaves SEGMENT [where ( … )]`. */
export const membership: TriggerKind = {
  begins: (p) => changes.has(p.peek(2).tokenType),
  define: (p, parts) =>
    p.rule('membershipTrigger', () => {
      const first = p.take(word('contact'));
      const change = p.choose('`enters` or `leaves`', [{ ALT: () => p.take(word('enters')) }, { ALT: () => p.take(word('leaves')) }]);
      const segment = p.call(parts.name);
      const where = p.maybe(() => p.call(parts.where));
      return p.build(
        (): TriggerNode => ({
          kind: 'membership',
          change: change.image === 'leaves' ? 'leaves' : 'enters',
          segment,
          ...(where && { where }),
          span: p.spanFrom(first),
        }),
      );
    }),
};
