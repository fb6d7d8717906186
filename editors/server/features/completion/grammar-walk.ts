/**
 * Reads tokens by the grammar as data, in all ways that it allows, and notes what it would take at their end. The parser itself follows
 * one way only; conditions that it has beside the grammar are not looked at here, so now and then too much is offered, never too little.
 */
import {
  Alternation,
  Alternative,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';

/** A token that may come, and the innermost rule that it would be part of. */
export interface Expected {
  readonly type: TokenType;
  readonly rule: string;
}

/** Places between tokens: 0 is before the first one. */
type Places = ReadonlySet<number>;

const NOWHERE: Places = new Set();

/** What may follow `tokens` where `start` begins before the first of them. Each rule is read once at each place, so it takes no longer than that. */
export function expectedNext(start: Rule, tokens: readonly IToken[]): readonly Expected[] {
  const found = new Map<string, Expected>();
  const known = new Map<string, Places>();

  const take = (type: TokenType, from: number, rule: string): Places => {
    if (from === tokens.length) found.set(`${rule} ${type.name}`, { type, rule });
    const token = tokens[from];
    return token !== undefined && tokenMatcher(token, type) ? new Set([from + 1]) : NOWHERE;
  };
  const readRule = (rule: Rule, from: number): Places => {
    const key = `${rule.name} ${from}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // No rule comes back to itself before it has taken a token, so nothing is missed by this.
    known.set(key, NOWHERE);
    const places = readAll(rule.definition, from, rule.name);
    known.set(key, places);
    return places;
  };
  const readAll = (parts: readonly IProduction[], from: number, rule: string): Places => {
    let places: Places = new Set([from]);
    for (const part of parts) places = union([...places].map((place) => read(part, place, rule)));
    return places;
  };
  const readAgain = (parts: readonly IProduction[], first: Places, separator: TokenType | undefined, rule: string): Places => {
    const all = new Set(first);
    // Grows while it is walked: every new place is a beginning, too.
    for (const place of all) {
      const next = separator === undefined ? new Set([place]) : take(separator, place, rule);
      for (const start of next) for (const end of readAll(parts, start, rule)) all.add(end);
    }
    return all;
  };
  const read = (part: IProduction, from: number, rule: string): Places => {
    if (part instanceof Terminal) return take(part.terminalType, from, rule);
    if (part instanceof NonTerminal) return readRule(part.referencedRule, from);
    if (part instanceof Alternative) return readAll(part.definition, from, rule);
    if (part instanceof Alternation) return union(part.definition.map((one) => read(one, from, rule)));
    if (part instanceof Option) return union([new Set([from]), readAll(part.definition, from, rule)]);
    if (part instanceof Repetition) return readAgain(part.definition, new Set([from]), undefined, rule);
    if (part instanceof RepetitionMandatory) return readAgain(part.definition, readAll(part.definition, from, rule), undefined, rule);
    if (part instanceof RepetitionWithSeparator)
      return union([new Set([from]), readAgain(part.definition, readAll(part.definition, from, rule), part.separator, rule)]);
    if (part instanceof RepetitionMandatoryWithSeparator)
      return readAgain(part.definition, readAll(part.definition, from, rule), part.separator, rule);
    throw new Error(`a part of the grammar that is not known: ${part.constructor.name}`);
  };

  readRule(start, 0);
  return [...found.values()];
}

function union(all: readonly Places[]): Places {
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : new Set(all.flatMap((places) => [...places]));
}
