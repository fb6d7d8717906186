/** What the author of a misspelt word is told. */
import type { Checker } from '../../../language/check/checker.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import type { ExampleWorkspace } from './example-workspaces.ts';
import type { Misspelling } from './misspellings.ts';

/**
 * `first`: the right word is the first suggestion. `another`: another word is. `none`: an error without a suggestion.
 * `silent`: no error, since the program is a whole one with this word, too.
 */
export type Advice = 'first' | 'another' | 'none' | 'silent' | 'crashed';

/** A misspelling, and what was said of it. */
export interface Advised {
  readonly workspace: string;
  readonly file: string;
  readonly misspelling: Misspelling;
  readonly role: string;
  readonly advice: Advice;
  /** The code and the help of the diagnostic. */
  readonly said?: string;
}

/** Checks the workspace with the misspelt word in it. */
export function advise(checker: Checker, { name, files }: ExampleWorkspace, file: string, misspelling: Misspelling, role: string): Advised {
  const base = { workspace: name, file, misspelling, role };
  try {
    const { diagnostics } = checker.check(new Map([...files, [file, misspelling.text]]));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const found = errors.find((one) => touches(one, file, misspelling)) ?? errors[0];
    if (found === undefined) return { ...base, advice: 'silent' };
    const said = `${found.code} ${found.span.start.line}:${found.span.start.column} ${found.message} ${found.help ?? ''}`;
    return { ...base, advice: adviceOf(found, file, files.get(file) ?? '', misspelling), said };
  } catch (error) {
    return { ...base, advice: 'crashed', said: String(error) };
  }
}

function touches({ span }: Diagnostic, file: string, { offset, wrong }: Misspelling): boolean {
  return span.file === file && span.start.offset < offset + wrong.length && span.end.offset > offset;
}

function adviceOf(found: Diagnostic, file: string, original: string, misspelling: Misspelling): Advice {
  const fix = found.fixes?.[0];
  if (fix !== undefined) {
    const text = [...fix.edits]
      .filter((edit) => edit.span.file === file)
      .sort((a, b) => b.span.start.offset - a.span.start.offset)
      .reduce((before, { span, text: put }) => before.slice(0, span.start.offset) + put + before.slice(span.end.offset), misspelling.text);
    return text === original ? 'first' : 'another';
  }
  const suggested = found.help?.match(/Did you mean `([^`]+)`/)?.[1];
  if (suggested === undefined) return 'none';
  return suggested === misspelling.word ? 'first' : 'another';
}
