/** Event phrases, their windows and filters: `order placed within 30d where (order.total > 50 EUR)`. */
import type { IToken } from 'chevrotain';
import { nearest } from '../../diagnostics/nearest.ts';
import type { EventPhrase, ExpressionNode, FactNode, Where, WindowNode } from '../ast.ts';
import { CloseParen, DateText, EventWord, Name, OpenParen, word } from '../tokens/token-types.ts';
import { clauseWords } from '../tokens/words.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { requireParenthesis } from './filter-parentheses.ts';
import type { LiteralRules } from './literals.ts';
import { nameOf } from './names.ts';

/** Rules of this section. */
export interface FactRules {
  readonly phrase: Rule<EventPhrase>;
  readonly where: Rule<Where>;
  readonly window: Rule<WindowNode>;
  /** A phrase with its filter, without window: what a wait waits for. */
  readonly awaited: Rule<FactNode>;
}

/** What this section needs of the conditions, which need this section in turn. */
export interface ConditionParts {
  readonly condition: Rule<ExpressionNode>;
  readonly path: Rule<ExpressionNode>;
}

/** Defines event phrases and what may follow them; `conditions` is asked when the rules run. */
export function factRules(p: CampaignParser, literals: LiteralRules, conditions: () => ConditionParts): FactRules {
  const phrase = p.rule('eventPhrase', () => {
    const first = p.peek();
    const about = p.maybe(() => p.take(word('this')));
    const subject = p.take(EventWord);
    const verb = p.maybeIf(
      () => canBeVerb(p.peek(0), p.peek()),
      () => p.take(Name),
      1,
    );
    return p.build(() => phraseOf(p, first, about !== undefined, verb === undefined ? [subject] : [subject, verb]));
  });
  const where = p.rule('where', () => {
    const first = p.take(word('where'));
    p.check(() => requireParenthesis(p));
    p.take(OpenParen);
    const condition = p.call(conditions().condition);
    p.take(CloseParen);
    return p.build(() => ({ condition, span: p.spanFrom(first) }));
  });
  const awaited = p.rule('awaitedEvent', () => {
    const first = p.peek();
    const event = p.call(phrase);
    const filter = p.maybe(() => p.call(where));
    return p.build((): FactNode => ({ kind: 'fact', phrase: event, ...(filter && { where: filter }), span: p.spanFrom(first) }));
  });
  return { phrase, where, window: windowRule(p, literals, conditions), awaited };
}

/** False for a word that begins the next line and looks like the clause that should begin there: `goal purchased`, below it `thne { … }`. */
export function canBeVerb(subject: IToken, verb: IToken): boolean {
  return subject.startLine === verb.startLine || nearest(verb.image, clauseWords) === undefined;
}

/** The node of an event phrase of these words, which ends at the last token taken. */
export function phraseOf(p: CampaignParser, first: IToken, aboutThis: boolean, words: readonly IToken[]): EventPhrase {
  return { aboutThis, words: words.map((token) => nameOf(p, token)), span: p.spanFrom(first) };
}

function windowRule(p: CampaignParser, literals: LiteralRules, conditions: () => ConditionParts): Rule<WindowNode> {
  const since = p.rule('since', (): WindowNode => {
    const first = p.take(word('since'));
    return p.choose<WindowNode>('`entry`, a date or a field after `since`', [
      {
        ALT: () => {
          p.take(word('entry'));
          return p.build(() => ({ kind: 'since entry', span: p.spanFrom(first) }));
        },
        GATE: () => p.peek(2).image !== '.',
      },
      {
        ALT: () => {
          const date = p.take(DateText);
          return p.build(() => ({
            kind: 'since',
            at: { kind: 'literal', of: 'date', value: date.image, span: p.spanOf(date) },
            span: p.spanFrom(first),
          }));
        },
      },
      {
        ALT: () => {
          const at = p.call(conditions().path);
          return p.build(() => ({ kind: 'since', at, span: p.spanFrom(first) }));
        },
      },
    ]);
  });
  return p.rule('window', () =>
    p.choose<WindowNode>('`within` or `since`', [
      {
        ALT: () => {
          const first = p.take(word('within'));
          const duration = p.call(literals.duration);
          return p.build(() => ({ kind: 'within', duration, span: p.spanFrom(first) }));
        },
      },
      { ALT: () => p.call(since) },
    ]),
  );
}
