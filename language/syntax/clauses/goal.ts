import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `goal FACT [or …] [counted for D] [{ EFFECTS }]`. */
export const goal: ClauseKind = {
  kind: 'goal',
  words: ['goal'],
  define: (p, parts) =>
    p.rule('goal', () => {
      const first = p.take(word('goal'));
      const condition = p.call(parts.condition);
      const countedFor = p.maybe(() => {
        p.take(word('counted'));
        p.take(word('for'));
        return p.call(parts.duration);
      }, 0);
      const steps = p.maybe(() => p.call(parts.steps), 1);
      return p.build(() => ({
        kind: 'goal',
        condition,
        ...(countedFor && { countedFor }),
        ...(steps && { steps }),
        span: p.spanFrom(first),
      }));
    }),
};
