import type { ArgumentNode } from '../ast.ts';
import { nameOf } from '../grammar/names.ts';
import { CloseBrace, Colon, Comma, Name, OpenBrace, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `email NAME [as LABEL] [with { NAME: VALUE, … }]`. */
export const email: StepKind = {
  word: 'email',
  define: (p, parts) => {
    const argument = p.rule('argument', () => {
      const name = p.take(Name);
      p.take(Colon);
      const value = p.call(parts.sum);
      return p.build((): ArgumentNode => ({ name: nameOf(p, name), value, span: p.spanFrom(name) }));
    });
    const given = p.rule('arguments', () => {
      const found: ArgumentNode[] = [];
      p.take(word('with'));
      p.take(OpenBrace);
      p.separated(Comma, 'an argument such as `headline: "…"`', () => {
        const next = p.call(argument);
        p.build(() => found.push(next));
      });
      p.take(CloseBrace);
      return found;
    });
    return p.rule('email', () => {
      const first = p.take(word('email'));
      const message = p.call(parts.name);
      const label = p.maybe(() => p.call(parts.label), 0);
      const found = p.maybe(() => p.call(given), 1);
      return p.build(() => ({
        kind: 'email',
        message,
        ...(label && { label }),
        with: found ?? [],
        ...p.documentationOf(first),
        span: p.spanFrom(first),
      }));
    });
  },
};
