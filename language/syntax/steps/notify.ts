import type { StepNode } from '../ast.ts';
import { nameOf } from '../grammar/names.ts';
import { admitPeople } from '../grammar/people.ts';
import { Name, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `notify PEOPLE "TEXT" [as LABEL] [else { … }]`. */
export const notify: StepKind = {
  word: 'notify',
  define: (p, parts) =>
    p.rule('notify', () => {
      const first = p.take(word('notify'));
      p.check(() => admitPeople(p, 1));
      const people = p.take(Name);
      const text = p.call(parts.text);
      const tails = p.call(parts.effectTails);
      return p.build(
        (): StepNode => ({
          kind: 'notify',
          people: nameOf(p, people),
          text,
          ...tails,
          ...p.documentationOf(first),
          span: p.spanFrom(first),
        }),
      );
    }),
};
