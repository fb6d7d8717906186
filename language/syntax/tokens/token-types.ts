/** The token table: one entry a kind of token, in the order in which the lexer tries them. */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { contextualWords, reservedWords, unitWords, type Word, weekdayWords } from './words.ts';

/** A word that can stand in an event phrase: any name, and the reserved words that are subjects of events (`email opened`). */
export const EventWord = createToken({ name: 'EventWord', label: 'an event', pattern: Lexer.NA });
/** A name, or a contextual word in the place of one. All words are lexed as this; `nameWords` gives keywords their own type. */
export const Name = createToken({ name: 'Name', label: 'a name', pattern: /[A-Za-z_][A-Za-z0-9_]*/, categories: [EventWord] });

/** `days`, `week`, …: a unit that the calendar counts in. */
export const UnitWord = createToken({ name: 'UnitWord', label: 'a unit such as `days`', pattern: Lexer.NA });
/** `monday` to `sunday`. */
export const WeekdayWord = createToken({ name: 'WeekdayWord', label: 'a weekday', pattern: Lexer.NA });

const subjects: readonly string[] = ['email', 'sms', 'push', 'whatsapp', 'coupon'];

const reserved = new Map<string, TokenType>(
  reservedWords.map((word) => [
    word,
    createToken({ name: `word_${word}`, label: `\`${word}\``, pattern: Lexer.NA, categories: subjects.includes(word) ? [EventWord] : [] }),
  ]),
);
const contextual = new Map<string, TokenType>(
  contextualWords.map((word) => [
    word,
    createToken({ name: `word_${word}`, label: `\`${word}\``, pattern: Lexer.NA, categories: [Name, ...kindsOf(word)] }),
  ]),
);

function kindsOf(word: string): readonly TokenType[] {
  if (unitWords.some((unit) => unit === word)) return [UnitWord];
  return weekdayWords.some((day) => day === word) ? [WeekdayWord] : [];
}

/** The token type of a keyword. */
export function word(text: Word): TokenType {
  const type = reserved.get(text) ?? contextual.get(text);
  if (type === undefined) throw new Error(`no token type for the word ${text}`);
  return type;
}

/** The token type of a lexed word: its keyword's, or `Name`. */
export function typeOfWord(text: string): TokenType {
  return reserved.get(text) ?? contextual.get(text) ?? Name;
}

/** True if `text` may not be used as a name. */
export function isReserved(text: string): boolean {
  return reserved.has(text);
}

/** True for a name, and for a contextual word in the place of one. */
export function isName({ tokenType }: IToken): boolean {
  return tokenType === Name || (tokenType.CATEGORIES?.includes(Name) ?? false);
}

const Space = createToken({ name: 'Space', pattern: /[ \t\r\n\uFEFF]+/, group: Lexer.SKIPPED, line_breaks: true });
/** `/// …`: kept aside, see `documentation`. */
export const Doc = createToken({ name: 'Doc', pattern: /\/\/\/[^\n\r]*/, group: 'docs' });
/** `// …`: kept aside, see `comments`. */
export const Comment = createToken({ name: 'Comment', pattern: /\/\/[^\n\r]*/, group: 'comments' });

/** A text in double quotes, quotes included. */
export const Text = createToken({ name: 'Text', label: 'a text in quotes', pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/ });
/** A text whose line ends before its closing quote: taken as text, reported by `checkLiteral`. */
export const UnclosedText = createToken({ name: 'UnclosedText', pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*\\?/, categories: [Text] });
/** A text in single or typographic quotes: taken as text, reported by `checkLiteral`. */
export const SingleQuoted = createToken({
  name: 'SingleQuoted',
  pattern: /'[^'\n\r]*'|[“”„«][^“”„«»"\n\r]*[“”»]/,
  categories: [Text],
});

/** `2026-12-24`. */
export const DateText = createToken({ name: 'DateText', label: 'a date', pattern: /\d{4}-\d{2}-\d{2}(?![0-9A-Za-z_])/ });
/** `09:00`; `9:00` too, which `checkLiteral` reports. */
export const TimeText = createToken({ name: 'TimeText', label: 'a time of day', pattern: /\d{1,2}:\d{2}(?![0-9A-Za-z_:])/ });
/** `1000 EUR`, the space included. */
export const Money = createToken({ name: 'Money', label: 'an amount of money', pattern: /\d+(?:\.\d+)?[ \t]+[A-Z]{3}(?![A-Za-z0-9_])/ });
/** `€1000`, `10 $`: taken as money, reported by `checkLiteral`. */
export const SymbolMoney = createToken({
  name: 'SymbolMoney',
  pattern: /[€$£¥][ \t]?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?[ \t]?[€$£¥]/,
  categories: [Money],
});
/** `20%`. */
export const Percent = createToken({ name: 'Percent', label: 'a percentage', pattern: /\d+(?:\.\d+)?%/ });
/** One part of a duration: `3d`. */
export const DurationPart = createToken({ name: 'DurationPart', label: 'a duration such as `3d`', pattern: /\d+[smhdw](?![A-Za-z0-9_])/ });
/** `3days`, `1000EUR`, `2x`: `checkLiteral` reports it and gives it the type that was meant. */
export const GluedNumber = createToken({ name: 'GluedNumber', pattern: /\d+(?:\.\d+)?[A-Za-z_][A-Za-z0-9_]*/ });
/** `3`, `0.5`. */
export const NumberText = createToken({ name: 'NumberText', label: 'a number', pattern: /\d+(?:\.\d+)?/ });

/** `==` and its like. */
export const Comparison = createToken({ name: 'Comparison', label: 'a comparison', pattern: /==|!=|<=|>=|<|>/ });
/** `=`, which compares nothing. */
export const SingleEquals = createToken({ name: 'SingleEquals', label: '`=`', pattern: /=/ });
/** `&&`, `||`, `!`: taken as the words that are meant, reported by `checkLiteral`. */
export const ForeignAnd = createToken({ name: 'ForeignAnd', pattern: /&&/, categories: [word('and')] });
/** `||`, taken as `or`. */
export const ForeignOr = createToken({ name: 'ForeignOr', pattern: /\|\|/, categories: [word('or')] });
/** `!`, taken as `not`. */
export const ForeignNot = createToken({ name: 'ForeignNot', pattern: /!/, categories: [word('not')] });
/** `+`. */
export const Plus = createToken({ name: 'Plus', label: '`+`', pattern: /\+/ });
/** `-`. */
export const Minus = createToken({ name: 'Minus', label: '`-`', pattern: /-/ });
/** `*`. */
export const Times = createToken({ name: 'Times', label: '`*`', pattern: /\*/ });

/** `{`. */
export const OpenBrace = createToken({ name: 'OpenBrace', label: '`{`', pattern: /\{/ });
/** `}`; with an empty image, one that was put in where it is missing. */
export const CloseBrace = createToken({ name: 'CloseBrace', label: '`}`', pattern: /\}/ });
/** `(`. */
export const OpenParen = createToken({ name: 'OpenParen', label: '`(`', pattern: /\(/ });
/** `)`. */
export const CloseParen = createToken({ name: 'CloseParen', label: '`)`', pattern: /\)/ });
/** `[`. */
export const OpenBracket = createToken({ name: 'OpenBracket', label: '`[`', pattern: /\[/ });
/** `]`. */
export const CloseBracket = createToken({ name: 'CloseBracket', label: '`]`', pattern: /\]/ });
/** `,`. */
export const Comma = createToken({ name: 'Comma', label: '`,`', pattern: /,/ });
/** `:`. */
export const Colon = createToken({ name: 'Colon', label: '`:`', pattern: /:/ });
/** `.`. */
export const Dot = createToken({ name: 'Dot', label: '`.`', pattern: /\./ });

/** What the lexer tries, in this order: longer forms before their beginnings. */
export const lexedTokens: readonly TokenType[] = [
  Space,
  Doc,
  Comment,
  Name,
  Text,
  UnclosedText,
  SingleQuoted,
  DateText,
  TimeText,
  SymbolMoney,
  Money,
  Percent,
  DurationPart,
  GluedNumber,
  NumberText,
  Comparison,
  SingleEquals,
  ForeignAnd,
  ForeignOr,
  ForeignNot,
  Plus,
  Minus,
  Times,
  OpenBrace,
  CloseBrace,
  OpenParen,
  CloseParen,
  OpenBracket,
  CloseBracket,
  Comma,
  Colon,
  Dot,
];

/** A token that the grammar takes nowhere: reading stops at it. */
const Never = createToken({ name: 'Never', pattern: Lexer.NA });

/** A token that the grammar takes nowhere, at the place of another one. */
export function neverOf(token: IToken): IToken {
  return { ...token, image: '', tokenType: Never, tokenTypeIdx: Never.tokenTypeIdx ?? token.tokenTypeIdx };
}

/** The words that these token types stand for; names and literals are none. */
export function keywordsOf(types: ReadonlySet<TokenType>): readonly string[] {
  const words = [...types].flatMap((type): readonly string[] => {
    if (type === UnitWord) return unitWords;
    return type === WeekdayWord ? weekdayWords : (wordOfType.get(type) ?? []);
  });
  return [...new Set(words)].sort();
}

const wordOfType = new Map([...reserved, ...contextual].map(([text, type]) => [type, [text]]));

/** Everything the parser may meet. */
export const allTokens: readonly TokenType[] = [
  ...lexedTokens,
  Never,
  EventWord,
  UnitWord,
  WeekdayWord,
  ...reserved.values(),
  ...contextual.values(),
];
