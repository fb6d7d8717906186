import type { ElseNode, Name as NameNode, StepBase, Text } from '../ast.ts';
import { nameOf } from '../grammar/names.ts';
import { admitPeople } from '../grammar/people.ts';
import { Name, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `notify marketing "A big order: {{ order.total }}"`: people of relance.yaml. `text` may hold Liquid. */
export type NotifyStepNode = StepBase & {
  readonly kind: 'notify';
  readonly people: NameNode;
  readonly text: Text;
  readonly otherwise?: ElseNode;
};

/** `notify PEOPLE "TEXT" [as LABEL] [else { … }]`. */
export const notify: StepKind<NotifyStepNode> = {
  word: 'notify',
  define: (p, parts) =>
    p.rule('notify', () => {
      const first = p.take(word('notify'));
      p.check(() => admitPeople(p, 1));
      const people = p.take(Name);
      const text = p.call(parts.text);
      const tails = p.call(parts.effectTails);
      return p.build(
        (): NotifyStepNode => ({
          kind: 'notify',
          people: nameOf(p, people),
          text,
          ...tails,
          ...p.documentationOf(first),
          span: p.spanFrom(first),
        }),
      );
    }),
  head: (step) => step.text.span,
};
