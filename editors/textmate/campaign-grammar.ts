/**
 * The TextMate grammar of `.campaign` files, made from the word lists and token patterns of the language, so that a new word is coloured
 * without another thought. It colours what a line shows by itself; what names refer to is told by the language server's semantic tokens.
 */

import { parse } from 'yaml';
import { BUILTIN_SCHEMA } from '../../language/schema/builtin.yaml.ts';
import { DateText, DurationPart, Money, NumberText, Percent, Text, TimeText } from '../../language/syntax/tokens/token-types.ts';
import {
  clauseWords,
  conditionWords,
  contextualWords,
  declarationWords,
  joiningWords,
  stepWords,
  testWords,
} from '../../language/syntax/tokens/words.ts';

/** A rule of a TextMate grammar, as far as this grammar uses them. */
export interface TextMateRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly TextMateRule[];
  readonly include?: string;
}

/** A TextMate grammar. */
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly TextMateRule[];
  readonly repository: Readonly<Record<string, TextMateRule>>;
}

const SCOPE = 'relance';

/** The grammar of `.campaign` files. */
export function campaignGrammar(): TextMateGrammar {
  return {
    name: 'Relance campaign',
    scopeName: 'source.relance',
    fileTypes: ['campaign'],
    patterns: ['comments', 'texts', 'literals', 'declarations', 'labels', 'keys', 'fields', 'words', 'operators'].map((name) => ({
      include: `#${name}`,
    })),
    repository: {
      comments: {
        patterns: [
          { name: `comment.block.documentation.${SCOPE}`, match: '///.*$' },
          { name: `comment.line.double-slash.${SCOPE}`, match: '//.*$' },
        ],
      },
      texts: { patterns: [textRule()] },
      literals: { patterns: literalRules() },
      declarations: { patterns: declarationRules() },
      labels: {
        patterns: [
          {
            match: '\\b(as)\\s+(\\w+)(?:\\s+(was)\\s+(\\w+))?',
            captures: { 1: keyword('operator'), 2: label, 3: keyword('operator'), 4: label },
          },
        ],
      },
      keys: { patterns: [{ name: `variable.other.property.${SCOPE}`, match: '\\b\\w+(?=\\s*:)' }] },
      fields: { patterns: [{ name: `variable.other.member.${SCOPE}`, match: '(?<=\\.)\\w+' }] },
      words: { patterns: wordRules() },
      operators: { patterns: [{ name: `keyword.operator.comparison.${SCOPE}`, match: '==|!=|<=|>=|[<>=+*-]' }] },
    },
  };
}

const label = { name: `entity.name.tag.${SCOPE}` };
const named = { name: `entity.name.type.${SCOPE}` };
const keyword = (kind: string): { readonly name: string } => ({ name: `keyword.${kind}.${SCOPE}` });

/** The text of a token's pattern. */
function patternOf(token: { readonly PATTERN?: unknown }): string {
  if (!(token.PATTERN instanceof RegExp)) throw new Error('The token has no pattern.');
  return token.PATTERN.source;
}

function textRule(): TextMateRule {
  return {
    name: `string.quoted.double.${SCOPE}`,
    match: patternOf(Text),
  };
}

/** Longer forms before their beginnings, as the lexer tries them. */
function literalRules(): readonly TextMateRule[] {
  const rule = (kind: string, token: { readonly PATTERN?: unknown }): TextMateRule => ({
    name: `constant.numeric.${kind}.${SCOPE}`,
    match: `(?<![\\w.])${patternOf(token)}`,
  });
  return [
    rule('date', DateText),
    rule('time', TimeText),
    rule('money', Money),
    rule('percent', Percent),
    rule('duration', DurationPart),
    { name: `constant.numeric.span.${SCOPE}`, match: '(?<![\\w.])\\d+\\s+(?:day|week|month|year)s?\\b' },
    rule('number', NumberText),
    { name: `constant.language.${SCOPE}`, match: wordsPattern(['true', 'false']) },
  ];
}

function declarationRules(): readonly TextMateRule[] {
  const words = declarationWords.filter((word) => word !== 'test');
  return [
    {
      match: `\\b(${words.join('|')})\\s+(\\w+)(?:\\s+(was)\\s+(\\w+))?(?=\\s*[{=])`,
      captures: { 1: { name: `storage.type.${SCOPE}` }, 2: named, 3: keyword('operator'), 4: named },
    },
    { match: '\\b(test)\\s+(\\w+)', captures: { 1: { name: `storage.type.${SCOPE}` }, 2: named } },
  ];
}

function wordRules(): readonly TextMateRule[] {
  return [
    { name: `storage.type.${SCOPE}`, match: wordsPattern(declarationWords) },
    { name: `keyword.control.clause.${SCOPE}`, match: wordsPattern(clauseWords) },
    { name: `keyword.control.step.${SCOPE}`, match: wordsPattern(stepWords) },
    { name: `keyword.control.test.${SCOPE}`, match: wordsPattern(testWords) },
    { name: `variable.language.this.${SCOPE}`, match: wordsPattern(['this']) },
    { name: `keyword.operator.word.${SCOPE}`, match: wordsPattern([...joiningWords, ...conditionWords]) },
    { name: `keyword.other.${SCOPE}`, match: wordsPattern(contextualWords.filter((word) => !schemaWords().has(word))) },
  ];
}

/** Words that are mostly names: tables, their collections, their fields, and verbs of events. */
function schemaWords(): ReadonlySet<string> {
  const schema: unknown = parse(BUILTIN_SCHEMA);
  return new Set(JSON.stringify(schema).match(/[a-z_]+/g));
}

/** Any of the words, alone, and not the name of a field. */
function wordsPattern(words: readonly string[]): string {
  return `(?<![\\w.])(?:${[...words].sort().join('|')})(?!\\w)`;
}
