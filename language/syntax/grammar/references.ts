/** What begins with a name: a field or row, an event as a fact, or an aggregate of related rows. */
import type { IToken } from 'chevrotain';
import type { ExpressionNode, FactNode, Name as NameNode } from '../ast.ts';
import { CloseParen, Dot, EventWord, isName, Name, OpenParen, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { canBeVerb, type FactRules, phraseOf } from './facts.ts';
import type { LiteralRules } from './literals.ts';
import { nameOf } from './names.ts';
import { orderedPartsRule } from './ordered-parts.ts';

/** Rules of this section. */
export interface ReferenceRules {
  /** Dotted names, `this` among them as the first. */
  readonly names: Rule<readonly NameNode[]>;
  /** The same as an expression. */
  readonly path: Rule<ExpressionNode>;
  /** A path, a fact or an aggregate. */
  readonly reference: Rule<ExpressionNode>;
}

/** Defines paths, facts and aggregates. */
export function referenceRules(p: CampaignParser, literals: LiteralRules, facts: FactRules): ReferenceRules {
  const names = namesRule(p);
  const path = p.rule('path', () => {
    const first = p.peek();
    const found = p.call(names);
    return p.build((): ExpressionNode => ({ kind: 'path', names: found, span: p.spanFrom(first) }));
  });
  const aggregate = aggregateRule(p, literals, facts, names);
  const fact = factRule(p, facts);
  const eventCount = eventCountRule(p, fact);
  const reference = p.rule('reference', () =>
    p.choose<ExpressionNode>('a field or an event', [
      { ALT: () => p.call(eventCount), GATE: () => p.peek(2).tokenType === OpenParen && beginsEvent(p, 3) },
      { ALT: () => p.call(aggregate), GATE: () => p.peek(2).tokenType === OpenParen },
      { ALT: () => p.call(fact), GATE: () => beginsFact(p) },
      { ALT: () => p.call(path) },
    ]),
  );
  return { names, path, reference };
}

/** How many tokens the dotted names take that come next. */
export function pathLength(p: CampaignParser): number {
  let length = 1;
  while (p.peek(length + 1).tokenType === Dot) length += 2;
  return length;
}

/** A fact has two words, or a window or filter, or begins with a word that is a subject of events only. */
function beginsFact(p: CampaignParser): boolean {
  const first = p.peek();
  const next = p.peek(first.tokenType === word('this') ? 3 : 2);
  if (p.peek(2).tokenType === Dot) return false;
  if (first.tokenType === word('this')) return isEventWord(p.peek(2));
  if (!isEventWord(first)) return false;
  return (
    !isName(first) ||
    (isName(next) && canBeVerb(first, next)) ||
    next.tokenType === word('within') ||
    next.tokenType === word('since') ||
    next.tokenType === word('where')
  );
}

/**
 * Whether an event stands at the place `ahead`, in the parentheses of a function, and no collection: two words, `this` and a word, a word that
 * begins events only, or a word with a window that collections have not. `purchased within 30d` may be either, and is read as a collection.
 */
function beginsEvent(p: CampaignParser, ahead: number): boolean {
  const first = p.peek(ahead);
  const next = p.peek(ahead + 1);
  if (next.tokenType === Dot) return false;
  if (first.tokenType === word('this')) return isEventWord(next);
  return isEventWord(first) && (!isName(first) || isName(next) || next.tokenType === word('since'));
}

function isEventWord(token: IToken): boolean {
  return isName(token) || (token.tokenType.CATEGORIES?.includes(EventWord) ?? false);
}

function namesRule(p: CampaignParser): Rule<readonly NameNode[]> {
  return p.rule('names', () => {
    const first = p.choose('a field', [
      { ALT: () => p.take(word('this')) },
      { ALT: () => p.take(Name, 0) },
      // The rows that go by a reserved word.
      { ALT: () => p.take(word('coupon')), GATE: () => p.peek(2).tokenType === Dot },
      { ALT: () => p.take(word('call')), GATE: () => p.peek(2).tokenType === Dot },
    ]);
    const names = [p.build(() => nameOf(p, first))];
    p.loop(() => {
      p.take(Dot);
      const name = p.take(Name, 1);
      p.build(() => names.push(nameOf(p, name)));
    });
    return names;
  });
}

function factRule(p: CampaignParser, facts: FactRules): Rule<FactNode> {
  const parts = orderedPartsRule<FactParts>(p, 'factParts', [
    { word: 'within', rule: windowPart(p, facts) },
    { word: 'where', rule: wherePart(p, facts) },
  ]);
  return p.rule('fact', () => {
    const first = p.peek();
    const about = p.maybe(() => p.take(word('this')));
    const subject = p.take(EventWord);
    const verb = p.maybeIf(
      () => canBeVerb(p.peek(0), p.peek()),
      () => p.take(Name),
      1,
    );
    const phrase = p.build(() => phraseOf(p, first, about !== undefined, verb === undefined ? [subject] : [subject, verb]));
    const rest = p.call(parts);
    return p.build((): FactNode => ({ kind: 'fact', phrase, ...rest, span: p.spanFrom(first) }));
  });
}

type FactParts = Pick<FactNode, 'window' | 'where'>;

function windowPart(p: CampaignParser, facts: FactRules): Rule<FactParts> {
  return p.rule('factWindow', () => {
    const window = p.call(facts.window);
    return { window };
  });
}

function wherePart(p: CampaignParser, facts: FactRules): Rule<FactParts> {
  return p.rule('factFilter', () => {
    const where = p.call(facts.where);
    return { where };
  });
}

/** `count(product viewed within 48h)`. */
function eventCountRule(p: CampaignParser, fact: Rule<FactNode>): Rule<ExpressionNode> {
  return p.rule('eventCount', () => {
    const fn = p.take(Name);
    p.take(OpenParen);
    const counted = p.call(fact);
    p.take(CloseParen);
    return p.build((): ExpressionNode => ({ kind: 'fact count', fn: nameOf(p, fn), fact: counted, span: p.spanFrom(fn) }));
  });
}

function aggregateRule(
  p: CampaignParser,
  literals: LiteralRules,
  facts: FactRules,
  collection: Rule<readonly NameNode[]>,
): Rule<ExpressionNode> {
  const within = p.rule('within', () => {
    p.take(word('within'));
    return p.call(literals.duration);
  });
  return p.rule('aggregate', () => {
    const fn = p.take(Name, 0);
    p.take(OpenParen);
    const path = p.call(collection);
    const window = p.maybe(() => p.call(within), 0);
    const where = p.maybe(() => p.call(facts.where), 1);
    p.take(CloseParen);
    const behind: NameNode[] = [];
    p.loop(() => {
      p.take(Dot);
      const name = p.take(Name, 1);
      p.build(() => behind.push(nameOf(p, name)));
    });
    return p.build(
      (): ExpressionNode => ({
        kind: 'aggregate',
        fn: nameOf(p, fn),
        path,
        ...(window && { within: window }),
        ...(where && { where }),
        ...(behind.length > 0 && { behind }),
        span: p.spanFrom(fn),
      }),
    );
  });
}
