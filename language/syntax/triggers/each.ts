import type { Span } from '../../program.ts';
import type { EventPhrase, Name } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { Filters } from './tails.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `each item of order delivered`. */
export interface EachTriggerNode extends Filters {
  readonly kind: 'each';
  readonly entity: Name;
  readonly phrase: EventPhrase;
  readonly span: Span;
}

/** `each item of order delivered [from A, B] [where ( … )]`: one run a row. */
export const each: TriggerKind<EachTriggerNode> = {
  begins: (p) => p.peek().tokenType === word('each'),
  define: (p, parts) =>
    p.rule('eachTrigger', () => {
      const first = p.take(word('each'));
      const entity = p.call(parts.name);
      p.take(word('of'));
      const phrase = p.call(parts.phrase);
      const filters = p.call(parts.filters);
      return p.build((): EachTriggerNode => ({ kind: 'each', entity, phrase, ...filters, span: p.spanFrom(first) }));
    }),
};
