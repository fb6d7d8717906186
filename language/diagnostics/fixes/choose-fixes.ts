import type { Diagnostic, Fix, TextEdit } from '../diagnostic.ts';
import { overlap } from './apply-edits.ts';

/** A fix with the diagnostic that it mends. */
export interface ChosenFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** May this fix be applied? */
export type Wanted = (diagnostic: Diagnostic, fix: Fix) => boolean;

/**
 * The fixes of one round, in the order of the diagnostics: of each the first that is wanted. One whose edits overlap those of an earlier one
 * is left for the next round, when it is known what the earlier one has made of its place.
 */
export function chooseFixes(diagnostics: readonly Diagnostic[], wanted: Wanted): readonly ChosenFix[] {
  const taken = new Map<string, TextEdit[]>();
  const chosen: ChosenFix[] = [];
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes?.find((one) => wanted(diagnostic, one));
    if (fix === undefined || fix.edits.some((edit) => taken.get(edit.span.file)?.some((other) => overlap(edit, other)))) continue;
    for (const edit of fix.edits) taken.set(edit.span.file, [...(taken.get(edit.span.file) ?? []), edit]);
    chosen.push({ diagnostic, fix });
  }
  return chosen;
}
