import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LiveCampaign } from '../lint/lint-rule.ts';
import type { Program } from '../program.ts';
import type { SourceFile } from '../syntax/ast.ts';
import { createChecker } from './checker.ts';
import type { Files } from './read-files.ts';
import type { Use } from './uses.ts';

/** What a check finds out. */
export interface Checked {
  /** The checked program, present if and only if no diagnostic is an error. */
  readonly program?: Program;
  /** What could be checked, also beside errors: declarations that are broken are left out. For editors and lint; nothing of it may run. */
  readonly partial: Program;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: Uses;
  /** What is legal and still likely to be a mistake, by file and place; `live`: deployed campaigns, where that is known. Computed when asked. */
  readonly lint: (live?: readonly LiveCampaign[]) => readonly Diagnostic[];
  /** The trees of the `.campaign` files, by path. */
  readonly sources: readonly SourceFile[];
}

/** The names of a workspace that were resolved. */
export interface Uses {
  /** Those in one file, in no order. */
  readonly in: (file: string) => readonly Use[];
  readonly all: () => readonly Use[];
}

/**
 * Checks a workspace: `relance.yaml`, `schema.yaml`, `*.campaign` anywhere, `messages/**`; other files are ignored. Keys are paths relative
 * to the workspace, with `/`. Pure: the same texts give the same answer. Editor, CLI and deploy use this one check (`createChecker` is the
 * same check with a memory).
 */
export function check(files: Files): Checked {
  return createChecker().check(files);
}
