import type { Name, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `stop`, `stop outcome not_interested`. */
export type StopStepNode = StepBase & { readonly kind: 'stop'; readonly outcome?: Name };

/** `stop`, `stop outcome NAME`. */
export const stop: StepKind<StopStepNode> = {
  word: 'stop',
  define: (p, parts) =>
    p.rule('stop', () => {
      const first = p.take(word('stop'));
      const outcome = p.maybe(() => {
        p.take(word('outcome'));
        return p.call(parts.name);
      });
      return p.build(() => ({ kind: 'stop', ...(outcome && { outcome }), ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};
