/** FIRST and FOLLOW sets over the grammar as Chevrotain recorded it, across rules. */
import type { ISerializedGast, TokenType } from 'chevrotain';
import { createGrammar } from '../../../language/syntax/grammar/grammar.ts';
import { allTokens } from '../../../language/syntax/tokens/token-types.ts';

type Tokens = ReadonlySet<string>;

/** An optional part whose first token may also come after the rule that it ends. */
export interface Collision {
  readonly rule: string;
  /** What the optional part begins with: the rule that it calls, or its token. */
  readonly part: string;
  readonly tokens: readonly string[];
}

/** All collisions of the grammar; of a list of words with one meaning (`Name`) only the list. */
export function collisions(): readonly Collision[] {
  const grammar = readGrammar();
  return [...grammar.rules].flatMap(([rule, body]) =>
    optionalTails(body, grammar).flatMap((part) => {
      const follow = grammar.follow.get(rule) ?? new Set();
      const tokens = [...firstOf(part.definition ?? [], grammar).tokens].filter((token) => follow.has(token));
      return tokens.length === 0 ? [] : [{ rule, part: nameOf(part), tokens: abbreviate(tokens) }];
    }),
  );
}

interface Grammar {
  readonly rules: ReadonlyMap<string, readonly ISerializedGast[]>;
  readonly nullable: Set<string>;
  readonly first: Map<string, Set<string>>;
  readonly follow: Map<string, Set<string>>;
}

function readGrammar(): Grammar {
  const { parser } = createGrammar();
  const rules = new Map(parser.getSerializedGastProductions().map((rule) => [named(rule), rule.definition ?? []]));
  const sets = (): Map<string, Set<string>> => new Map([...rules.keys()].map((name) => [name, new Set<string>()]));
  const grammar = { rules, nullable: new Set<string>(), first: sets(), follow: sets() };
  untilStable(() => [...rules].some(([name, body]) => growFirst(grammar, name, body)));
  untilStable(() => [...rules].some(([name, body]) => growFollow(grammar, name, body)));
  return grammar;
}

function untilStable(grow: () => boolean): void {
  while (grow());
}

function growFirst(grammar: Grammar, name: string, body: readonly ISerializedGast[]): boolean {
  const { tokens, empty } = firstOf(body, grammar);
  const grown = add(grammar.first.get(name), tokens) || (empty && !grammar.nullable.has(name));
  if (empty) grammar.nullable.add(name);
  return grown;
}

/** What can begin a sequence, and whether it may be empty. */
function firstOf(sequence: readonly ISerializedGast[], grammar: Grammar): { readonly tokens: Tokens; readonly empty: boolean } {
  const tokens = new Set<string>();
  for (const part of sequence) {
    const first = firstOfPart(part, grammar);
    add(tokens, first.tokens);
    if (!first.empty) return { tokens, empty: false };
  }
  return { tokens, empty: true };
}

function firstOfPart(part: ISerializedGast, grammar: Grammar): { readonly tokens: Tokens; readonly empty: boolean } {
  const body = part.definition ?? [];
  switch (part.type) {
    case 'Terminal':
      return { tokens: concrete(named(part)), empty: false };
    case 'NonTerminal':
      return { tokens: grammar.first.get(named(part)) ?? new Set(), empty: grammar.nullable.has(named(part)) };
    case 'Option':
    case 'Repetition':
    case 'RepetitionWithSeparator':
      return { tokens: firstOf(body, grammar).tokens, empty: true };
    case 'Alternation': {
      const all = body.map((alternative) => firstOf(alternative.definition ?? [], grammar));
      return { tokens: new Set(all.flatMap(({ tokens }) => [...tokens])), empty: all.some(({ empty }) => empty) };
    }
    default:
      return firstOf(body, grammar);
  }
}

/** Adds to the FOLLOW sets of the rules that `body` calls. */
function growFollow(
  grammar: Grammar,
  name: string,
  body: readonly ISerializedGast[],
  after: Tokens = grammar.follow.get(name) ?? new Set(),
): boolean {
  return body
    .map((part, index) => {
      const rest = firstOf(body.slice(index + 1), grammar);
      const follow = new Set([...rest.tokens, ...(rest.empty ? after : [])]);
      if (part.type === 'NonTerminal') return add(grammar.follow.get(named(part)), follow);
      const inner = part.definition ?? [];
      if (part.type === 'Alternation') return inner.map((one) => growFollow(grammar, name, one.definition ?? [], follow)).some(Boolean);
      return growFollow(grammar, name, inner, repeats(part) ? new Set([...follow, ...again(part, grammar)]) : follow);
    })
    .some(Boolean);
}

function repeats({ type }: ISerializedGast): boolean {
  return type.startsWith('Repetition');
}

/** What comes between two passes of a repetition. */
function again(part: ISerializedGast, grammar: Grammar): Tokens {
  const separator = 'separator' in part ? part.separator : undefined;
  if (typeof separator === 'object' && separator !== null && 'name' in separator) return concrete(String(separator.name));
  return firstOf(part.definition ?? [], grammar).tokens;
}

/** The optional parts of a rule after which nothing else of the rule must come; those inside of others too. */
function optionalTails(body: readonly ISerializedGast[], grammar: Grammar): readonly ISerializedGast[] {
  return body.flatMap((part, index) => {
    if (!firstOf(body.slice(index + 1), grammar).empty) return [];
    const own = part.type === 'Option' || repeats(part) ? [part] : [];
    const alternatives = part.type === 'Alternation' ? (part.definition ?? []) : [{ ...part }];
    return [...own, ...alternatives.flatMap((one) => optionalTails(one.definition ?? [], grammar))];
  });
}

const subtypes = new Map(allTokens.map((type) => [type.name, withSubtypes(type)]));

function withSubtypes(type: TokenType): Tokens {
  return new Set(
    [type, ...allTokens.filter(({ CATEGORIES }) => CATEGORIES?.includes(type))].flatMap((one) =>
      one === type ? [one.name] : [...withSubtypes(one)],
    ),
  );
}

/** The kinds of tokens that a terminal takes: `Name` takes all contextual words too. */
function concrete(terminal: string): Tokens {
  return subtypes.get(terminal) ?? new Set([terminal]);
}

function abbreviate(tokens: readonly string[]): readonly string[] {
  const names = concrete('Name');
  const all = new Set(tokens);
  if (!all.has('Name')) return [...all].sort();
  return [...new Set(tokens.map((token) => (names.has(token) ? 'Name' : token)))].sort();
}

function nameOf(part: ISerializedGast): string {
  const [first] = part.definition ?? [];
  if (first === undefined) return part.type;
  if (part.type === 'Alternation') return (part.definition ?? []).map(nameOf).join(' | ');
  return first.type === 'Terminal' || first.type === 'NonTerminal' ? named(first) : nameOf(first);
}

function named(part: ISerializedGast): string {
  return 'name' in part && typeof part.name === 'string' ? part.name : '';
}

function add(to: Set<string> | undefined, from: Tokens): boolean {
  const before = to?.size ?? 0;
  for (const token of from) to?.add(token);
  return (to?.size ?? 0) > before;
}
