/** Values in tests: records, lists, literals, names of rows. */
import type { RecordNode, ValueNode } from '../ast.ts';
import { CloseBrace, CloseBracket, Colon, Comma, DateText, Name, OpenBrace, OpenBracket, TimeText, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';
import type { SharedRules } from './shared-rules.ts';

/** Defines `{ NAME: VALUE, … }`. */
export function recordRule(p: CampaignParser, shared: SharedRules): Rule<RecordNode> {
  const value = p.rule('value', () => {
    const first = p.peek();
    return p.nested(() =>
      p.choose<ValueNode>('a value', [
        { ALT: () => p.call(dated) },
        { ALT: () => p.call(shared.durationOrAgo) },
        {
          ALT: () => {
            p.take(word('unknown'));
            return p.build(() => ({ kind: 'unknown', span: p.spanFrom(first) }));
          },
        },
        {
          ALT: () => {
            const name = p.take(Name);
            return p.build(() => ({ kind: 'name', name: nameOf(p, name), span: p.spanFrom(first) }));
          },
        },
        { ALT: () => p.call(list) },
        { ALT: () => p.call(record) },
      ]),
    );
  });
  // A literal; behind a date a time of day makes it an instant.
  const dated = p.rule('datedValue', (): ValueNode => {
    const first = p.peek();
    const literal = p.call(shared.literal);
    const time = p.maybeIf(
      () => p.peek(0).tokenType === DateText,
      () => {
        p.take(word('at'));
        return p.take(TimeText);
      },
    );
    return p.build(() => {
      if (time === undefined) return literal;
      return { kind: 'instant', date: first.image, time: time.image.padStart(5, '0'), span: p.spanFrom(first) };
    });
  });
  const list = p.rule('valueList', (): ValueNode => {
    const first = p.take(OpenBracket);
    const items: ValueNode[] = [];
    p.maybe(() =>
      p.separated(Comma, 'a value', () => {
        const item = p.call(value);
        p.build(() => items.push(item));
      }),
    );
    p.take(CloseBracket);
    return p.build(() => ({ kind: 'list', items, span: p.spanFrom(first) }));
  });
  const entry = p.rule('recordEntry', () => {
    const name = p.take(Name);
    p.take(Colon);
    const content = p.call(value);
    return p.build(() => ({ name: nameOf(p, name), value: content, span: p.spanFrom(name) }));
  });
  const record: Rule<RecordNode> = p.rule('record', () => {
    const first = p.take(OpenBrace);
    const entries: RecordNode['entries'][number][] = [];
    p.maybe(() =>
      p.separated(Comma, 'a field such as `city: "Lyon"`', () => {
        const next = p.call(entry);
        p.build(() => entries.push(next));
      }),
    );
    p.take(CloseBrace);
    return p.build(() => ({ kind: 'record', entries, span: p.spanFrom(first) }));
  });
  return record;
}
