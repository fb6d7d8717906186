import type { ExpressionNode, Name, NumberText, StepBase } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';
import type { StepNode } from './step-kinds.ts';

/** `repeat nudges up to 3 times [until CONDITION] { … }`; `name` is its label. */
export type RepeatStepNode = StepBase & {
  readonly kind: 'repeat';
  readonly name: Name;
  readonly times: NumberText;
  readonly until?: ExpressionNode;
  readonly steps: readonly StepNode[];
};

/** `repeat NAME up to N times [until CONDITION] { … }`. */
export const repeat: StepKind<RepeatStepNode> = {
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
        (): RepeatStepNode => ({
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
  blocks: ({ steps }) => [{ steps }],
  name: (step) => step.name,
};
