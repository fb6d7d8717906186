/** Completion in campaigns: words that the grammar takes, names that the check would know, literals and snippets. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Choice } from '../../../../language/diagnostics/diagnostic.ts';
import { EventWord, Name, Text, UnclosedText, UnitWord, WeekdayWord } from '../../../../language/syntax/tokens/token-types.ts';
import { unitWords, weekdayWords } from '../../../../language/syntax/tokens/words.ts';
import { ranges } from '../../core/positions.ts';
import type { Place } from '../../core/snapshot.ts';
import { commentsOf, endOf, tokensOf, wordOf } from '../../core/syntax.ts';
import { wordAt } from '../../core/words.ts';
import { keywordHelp } from '../../knowledge/keywords.ts';
import { choicesAt } from './choices.ts';
import { expectedAfter } from './expected.ts';
import { fallbackChoices } from './fallback-choices.ts';
import type { Expected } from './grammar-walk.ts';
import { literalChoices } from './literals.ts';
import { SNIPPETS } from './snippets.ts';
import { textValues } from './text-values.ts';

/** What may stand at a place of a campaign file. `now` is an instant, ms. */
export function campaignCompletion(place: Place, now: number): CompletionItem[] {
  const { text, offset } = place;
  if (inComment(text, offset)) return [];
  const inText = tokensOf(text).find((token) => isText(token.tokenType) && token.startOffset < offset && offset < endOfText(token));
  if (inText !== undefined) return textItems(place, inText.startOffset);
  const { start, end } = wordAt(text, offset);
  if (/\d/.test(text[start] ?? '') && start < offset) return [];
  const before = tokensOf(text.slice(0, start));
  const afterDot = before.at(-1)?.image === '.';
  const expected = afterDot ? [] : expectedAfter(before, text, start);
  return [
    ...nameItems(place, start, end, expected, afterDot),
    ...wordItems(place, start, expected),
    ...literalItems(place, start, expected, now),
  ];
}

/** A comment goes on to the end of its line. */
function inComment(text: string, offset: number): boolean {
  const last = commentsOf(text.slice(0, offset)).at(-1);
  return last !== undefined && !text.slice(last.start, offset).includes('\n');
}

const isText = (type: unknown): boolean => type === Text || type === UnclosedText;

/** An open text goes on to the end of its line, a closed one ends before its quote. */
function endOfText(token: Parameters<typeof endOf>[0]): number {
  return token.tokenType === UnclosedText ? endOf(token) + 1 : endOf(token);
}

function textItems(place: Place, quote: number): CompletionItem[] {
  const range = ranges(place.file, place.text)(quote + 1, place.offset);
  const values = textValues(place.snapshot, tokensOf(place.text.slice(0, quote)));
  return values.map((label) => ({ label, kind: CompletionItemKind.EnumMember, textEdit: { range, newText: label } }));
}

function nameItems(place: Place, start: number, end: number, expected: readonly Expected[], afterDot: boolean): readonly CompletionItem[] {
  const mayBeName = afterDot || expected.length === 0 || expected.some(({ type }) => type === Name || type === EventWord);
  if (!mayBeName || declaresName(place.text.slice(0, start))) return [];
  const known = choicesAt(place, start, end) ?? { choices: fallbackChoices(place.snapshot, tokensOf(place.text.slice(0, start))), start };
  const range = ranges(place.file, place.text)(known.start, place.offset);
  return known.choices.map((choice) => ({
    label: choice.name,
    kind: KINDS[choice.kind],
    sortText: `1${choice.name}`,
    filterText: choice.name,
    ...(choice.detail === undefined ? {} : { detail: choice.detail }),
    ...(choice.documentation === undefined ? {} : { documentation: choice.documentation }),
    textEdit: { range, newText: choice.name },
  }));
}

/** The author makes a new name here. */
function declaresName(before: string): boolean {
  return (
    /(?:^|\s)(?:campaign|coupon|segment|cohort|as|was|outcome)\s+$/.test(before) &&
    !/\b(?:give|expect|in|with)\s+(?:coupon|campaign)\s+$/.test(before) &&
    !/\bwhen\s+(?:[^\n]*\bor\s+)?segment\s+$/.test(before) &&
    !/\bexpect\s+outcome\s+$/.test(before)
  );
}

/** The words that a token may be, with the rule that it would be part of. */
function eachWord({ type, rule }: Expected): readonly { readonly word: string; readonly rule: string }[] {
  const word = wordOf(type);
  const words = type === UnitWord ? unitWords : type === WeekdayWord ? weekdayWords : word === undefined ? [] : [word];
  return words.map((one) => ({ word: one, rule }));
}

function wordItems(place: Place, start: number, expected: readonly Expected[]): readonly CompletionItem[] {
  const range = ranges(place.file, place.text)(start, place.offset);
  const words = Map.groupBy(expected.flatMap(eachWord), ({ word }) => word);
  return [...words].flatMap(([word, places]): readonly CompletionItem[] => {
    const documentation = keywordHelp(word);
    const common = { ...(documentation === undefined ? {} : { documentation }) };
    const plain: CompletionItem = {
      label: word,
      kind: CompletionItemKind.Keyword,
      sortText: `2${word}`,
      textEdit: { range, newText: word },
      ...common,
    };
    const snippets = SNIPPETS.filter((one) => one.word === word && places.some(({ rule }) => rule === one.rule));
    return [
      plain,
      ...snippets.map(
        ({ label, text }): CompletionItem => ({
          label,
          kind: CompletionItemKind.Snippet,
          sortText: `3${word}`,
          filterText: label,
          insertTextFormat: InsertTextFormat.Snippet,
          textEdit: { range, newText: text },
          ...common,
        }),
      ),
    ];
  });
}

function literalItems(place: Place, start: number, expected: readonly Expected[], now: number): readonly CompletionItem[] {
  const range = ranges(place.file, place.text)(start, place.offset);
  const { currency } = place.snapshot.checked.partial.settings.store;
  const today = new Date(now).toISOString().slice(0, 10);
  return [...new Set(expected.map(({ type }) => type))].flatMap((type) =>
    literalChoices(type, currency, today).map(({ label, text, detail }) => ({
      label,
      detail,
      kind: CompletionItemKind.Value,
      sortText: `4${label}`,
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: text },
    })),
  );
}

const KINDS: Readonly<Record<Choice['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  entity: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  event: CompletionItemKind.Event,
  collection: CompletionItemKind.Property,
  function: CompletionItemKind.Function,
  message: CompletionItemKind.File,
  coupon: CompletionItemKind.Constant,
  segment: CompletionItemKind.Interface,
  cohort: CompletionItemKind.Enum,
  campaign: CompletionItemKind.Class,
  label: CompletionItemKind.Reference,
  binding: CompletionItemKind.Variable,
  argument: CompletionItemKind.Property,
  endpoint: CompletionItemKind.Module,
  people: CompletionItemKind.Module,
  pool: CompletionItemKind.Module,
  connection: CompletionItemKind.Module,
  tag: CompletionItemKind.EnumMember,
  outcome: CompletionItemKind.EnumMember,
  row: CompletionItemKind.Variable,
  value: CompletionItemKind.Value,
};
