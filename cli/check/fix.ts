/** `relance check --fix`: mends what can be mended for certain. */
import { join } from 'node:path';
import { createChecker } from '../../language/check/checker.ts';
import { byPlace } from '../../language/diagnostics/create-diagnostic.ts';
import { type AppliedFixes, applyFixes } from '../../language/diagnostics/fixes/apply-fixes.ts';
import { counted } from '../output/plural.ts';
import type { Reporter } from '../output/reporter.ts';
import { writeWhole } from '../workspace/write-whole.ts';
import { unifiedDiff } from './unified-diff.ts';

type Files = ReadonlyMap<string, string>;

/** All safe fixes applied to the texts, nothing written. */
export function fixFiles(files: Files): AppliedFixes {
  const { check } = createChecker();
  return applyFixes(files, (current) => {
    const checked = check(current);
    return [...checked.diagnostics, ...checked.lint()].sort(byPlace);
  });
}

/** Writes what has changed into the workspace. */
export async function writeFixed(folder: string, { files, changed }: AppliedFixes): Promise<void> {
  for (const file of changed) await writeWhole(join(folder, ...file.split('/')), files.get(file) ?? '');
}

/** The changes as a unified diff. */
export function diffOf(before: Files, { files, changed }: AppliedFixes, pathOf: (file: string) => string): string {
  return changed.map((file) => unifiedDiff(pathOf(file), before.get(file) ?? '', files.get(file) ?? '')).join('');
}

/** Says what was changed, fix by fix; `written` is false in a dry run. */
export function tellFixes(
  reporter: Reporter,
  { applied, changed }: AppliedFixes,
  pathOf: (file: string) => string,
  written: boolean,
): void {
  const label = written ? 'Fixed' : 'Fixable';
  for (const { diagnostic, fix } of applied) {
    const { file, start } = diagnostic.span;
    reporter.fact(label, `${pathOf(file)}:${start.line}: ${fix.title}`, { file, line: start.line, kind: fix.kind, code: diagnostic.code });
  }
  const what = applied.length === 0 ? 'nothing' : `${counted(applied.length, 'mistake')} in ${counted(changed.length, 'file')}`;
  reporter.fact(label, written ? what : `${what}; nothing was written`, { fixes: applied.length, files: changed });
}
