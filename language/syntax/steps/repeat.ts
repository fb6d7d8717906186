import type { StepNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `repeat NAME up to N times [until CONDITION] { … }`. */
export const repeat: StepKind = {
  word: 'repeat',
  define: (p, parts) => {
    const end = p.rule('repeatUntil', () => {
      p.take(word('until'));
      return p.call(parts.condition);
    });
    return p.rule('repeat', () => {
      const first = p.take(word('repeat'));
      p.check(() => {
        if (p.peek().tokenType === word('up') && p.peek(2).tokenType === word('to')) p.failExpecting('a name, such as `nudges`');
      });
      const name = p.call(parts.name);
      p.take(word('up'));
      p.take(word('to'));
      const times = p.call(parts.number);
      p.take(word('times'));
      const until = p.maybe(() => p.call(end));
      const steps = p.call(parts.steps);
      return p.build(
        (): StepNode => ({
          kind: 'repeat',
          name,
          times,
          ...(until && { until }),
          steps,
          ...p.documentationOf(first),
          span: p.spanFrom(first),
        }),
      );
    });
  },
};
