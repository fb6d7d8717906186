/** What becomes of a broken file. */
import type { Checker } from '../../../language/check/checker.ts';
import { parse } from '../../../language/syntax/parse.ts';
import type { ExampleWorkspace } from './example-workspaces.ts';
import type { Mutant } from './mutants.ts';

/**
 * `reported`: an error is shown. `other meaning`: the file is a whole program still, and says something else (a clause without its optional tail).
 * `same meaning`: nothing was reported, and yet the program says what it said before: a word was ignored. `crashed`: the check threw.
 */
export type Verdict = 'reported' | 'other meaning' | 'same meaning' | 'crashed';

/** A mutant, and what became of it. */
export interface Judged {
  readonly workspace: string;
  readonly file: string;
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  /** Milliseconds of the check. */
  readonly ms: number;
  /** Of a crash: what was thrown. */
  readonly thrown?: string;
}

/** Checks the workspace with the broken file in it. */
export function judge(checker: Checker, { name, files }: ExampleWorkspace, file: string, mutant: Mutant): Judged {
  const start = performance.now();
  try {
    const { diagnostics } = checker.check(new Map([...files, [file, mutant.text]]));
    const failed = diagnostics.some(({ severity }) => severity === 'error');
    const verdict = failed
      ? 'reported'
      : meaningOf(file, mutant.text) === meaningOf(file, files.get(file) ?? '')
        ? 'same meaning'
        : 'other meaning';
    return { workspace: name, file, mutant, verdict, ms: performance.now() - start };
  } catch (error) {
    return { workspace: name, file, mutant, verdict: 'crashed', ms: performance.now() - start, thrown: String(error) };
  }
}

/** The tree of a file, without the places in it. */
function meaningOf(file: string, text: string): string {
  return JSON.stringify(parse(file, text).ast.declarations, (key, value: unknown) => (key === 'span' ? undefined : value));
}
