/** Applies fixes until none is left: in rounds, since a fix may uncover the next mistake, and never one that makes things worse. */
import type { Diagnostic } from '../diagnostic.ts';
import { applyEdits } from './apply-edits.ts';
import { type ChosenFix, chooseFixes, type Wanted } from './choose-fixes.ts';

/** Texts by path relative to the workspace. */
type Files = ReadonlyMap<string, string>;

/** What checks the texts after each round. */
export type Check = (files: Files) => readonly Diagnostic[];

/** What was done. */
export interface AppliedFixes {
  /** All texts, the changed and the others. */
  readonly files: Files;
  /** Paths whose text is another now. */
  readonly changed: readonly string[];
  /** In the order in which they were applied; spans speak of the text of their round. */
  readonly applied: readonly ChosenFix[];
  /** What a check finds in the new texts. */
  readonly remaining: readonly Diagnostic[];
}

/** More rounds than any chain of fixes needs; a fix that brings back what another removed ends here. */
const MOST_ROUNDS = 50;

/** Fixes that keep for certain what the author meant. */
export const isSafe: Wanted = (_, fix) => fix.safe;

/**
 * Applies every wanted fix. A fix is kept only if its diagnostic is gone and there are no more errors than before; all else stays byte for byte.
 * The texts are checked once a round, and more often only where a round as a whole made something worse.
 */
export function applyFixes(files: Files, check: Check, wanted: Wanted = isSafe): AppliedFixes {
  const refused = new Set<string>();
  const applied: ChosenFix[] = [];
  let state: State = { files, diagnostics: check(files) };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = chooseFixes(state.diagnostics, (diagnostic, fix) => wanted(diagnostic, fix) && !refused.has(keyOf({ diagnostic, fix })));
    if (chosen.length === 0) break;
    const result = applyRound(state, chosen, check);
    // What was refused beside other mistakes may do once they are mended.
    if (result.kept.length > 0) refused.clear();
    for (const one of result.refused) refused.add(keyOf(one));
    applied.push(...result.kept);
    state = result.state;
  }
  const changed = [...state.files].filter(([file, text]) => files.get(file) !== text).map(([file]) => file);
  return { files: state.files, changed, applied, remaining: state.diagnostics };
}

interface State {
  readonly files: Files;
  readonly diagnostics: readonly Diagnostic[];
}

interface Round {
  readonly state: State;
  readonly kept: readonly ChosenFix[];
  readonly refused: readonly ChosenFix[];
}

/** All at once if that is good, else each half by itself, down to the single fix that is not. */
function applyRound(state: State, chosen: readonly ChosenFix[], check: Check): Round {
  const files = applyEdits(
    state.files,
    chosen.flatMap(({ fix }) => fix.edits),
  );
  const next: State = { files, diagnostics: check(files) };
  if (isBetter(state, next, chosen)) return { state: next, kept: chosen, refused: [] };
  if (chosen.length === 1) return { state, kept: [], refused: chosen };
  const first = applyRound(state, chosen.slice(0, chosen.length / 2), check);
  // What the first half has moved is found again by the next round; its places here speak of the old text.
  if (first.kept.length > 0) return first;
  const second = applyRound(state, chosen.slice(chosen.length / 2), check);
  return { ...second, refused: [...first.refused, ...second.refused] };
}

function isBetter(before: State, after: State, chosen: readonly ChosenFix[]): boolean {
  if (errorsIn(after) > errorsIn(before)) return false;
  const mended = Map.groupBy(chosen, ({ diagnostic }) => placeOf(diagnostic));
  const [then, now] = [countByPlace(before), countByPlace(after)];
  return [...mended].every(([place, fixes]) => (now.get(place) ?? 0) <= (then.get(place) ?? 0) - fixes.length);
}

const errorsIn = ({ diagnostics }: State): number => diagnostics.filter(({ severity }) => severity === 'error').length;

/** Lines move with the text; a code in a file does not. */
const placeOf = ({ code, span }: Diagnostic): string => `${code} ${span.file}`;

function countByPlace({ diagnostics }: State): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) counts.set(placeOf(diagnostic), (counts.get(placeOf(diagnostic)) ?? 0) + 1);
  return counts;
}

/** Knows a fix again after the text before it has changed; of two that look the same both are left alone. */
function keyOf({ diagnostic, fix }: ChosenFix): string {
  return JSON.stringify([placeOf(diagnostic), diagnostic.message, fix.kind, fix.title, fix.edits.map(({ text }) => text)]);
}
