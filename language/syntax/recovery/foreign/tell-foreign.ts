import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts';
import type { Span } from '../../../program.ts';
import { syntaxDiagnostic } from '../../syntax-diagnostic.ts';
import { foreignPhrases } from './foreign-phrases.ts';
import { type FoundPhrase, findPhrase, patternOf } from './phrase.ts';

const patterns = foreignPhrases.map((phrase) => [patternOf(phrase), phrase] as const);

/** Where reading stopped. */
export interface StoppedAt {
  /** From the first character of the broken item to the end of the line where reading stopped. */
  readonly text: string;
  /** Offset in `text` of the word that fits nowhere. */
  readonly stop: number;
  /** The kind of item that this word would begin, if it stands where one begins: `clause`, `step`. */
  readonly begins?: string | undefined;
  /** Makes a place of two offsets in `text`. */
  readonly place: (start: number, end: number) => Span;
}

/** Says how the language puts what stands there, if it is in the table of foreign phrases. */
export function tellForeign({ text, stop, begins, place }: StoppedAt): Diagnostic | undefined {
  const found = findPhrase(patterns, text, stop, begins);
  return found && diagnosticOf(found, text.slice(found.start, found.end), place(found.start, found.end));
}

function diagnosticOf({ phrase, meant }: FoundPhrase, written: string, span: Span): Diagnostic {
  const message = `\`${written.replace(/\s+/g, ' ')}\` cannot be read. ${phrase.why}`;
  const help = `Write \`${meant}\`.${phrase.also === undefined ? '' : ` ${phrase.also}`}`;
  const fix: Fix = { kind: 'rephrase', title: `Change to \`${meant}\``, edits: [{ span, text: meant }], safe: false };
  return syntaxDiagnostic('foreign-phrase', message, span, help, { fixes: phrase.example === true ? [] : [fix] });
}

/** The clause that is meant by a word that begins none: `when` for `trigger`. */
export function clauseMeantBy(word: string): string | undefined {
  const phrase = foreignPhrases.find(({ begins, written }) => begins === 'clause' && written.split(/[ |]/).includes(word));
  return typeof phrase?.meant === 'string' ? phrase.meant.split(' ')[0] : undefined;
}
