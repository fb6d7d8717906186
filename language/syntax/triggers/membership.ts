import type { Span } from '../../program.ts';
import type { Name, Where } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `contact enters SEGMENT`, `contact leaves SEGMENT`. */
export interface MembershipTriggerNode {
  readonly kind: 'membership';
  readonly change: 'enters' | 'leaves';
  readonly segment: Name;
  readonly where?: Where;
  readonly span: Span;
}

const changes = new Set([word('enters'), word('leaves')]);

/** `contact enters SEGMENT [where ( … )]`, `contact leaves SEGMENT [where ( … )]`. */
export const membership: TriggerKind<MembershipTriggerNode> = {
  begins: (p) => changes.has(p.peek(2).tokenType),
  define: (p, parts) =>
    p.rule('membershipTrigger', () => {
      const first = p.take(word('contact'));
      const change = p.choose('`enters` or `leaves`', [{ ALT: () => p.take(word('enters')) }, { ALT: () => p.take(word('leaves')) }]);
      const segment = p.call(parts.name);
      const where = p.maybe(() => p.call(parts.where));
      return p.build(
        (): MembershipTriggerNode => ({
          kind: 'membership',
          change: change.image === 'leaves' ? 'leaves' : 'enters',
          segment,
          ...(where && { where }),
          span: p.spanFrom(first),
        }),
      );
    }),
};
