import type { TextEdit } from '../diagnostic.ts';

/** The texts of a workspace with edits applied; every other byte stays. The edits do not overlap. A file that is not there begins empty. */
export function applyEdits(files: ReadonlyMap<string, string>, edits: readonly TextEdit[]): ReadonlyMap<string, string> {
  const changed = [...Map.groupBy(edits, (edit) => edit.span.file)].map(
    ([file, list]) => [file, applyToText(files.get(file) ?? '', list)] as const,
  );
  return new Map([...files, ...changed]);
}

/** One text with edits applied. */
export function applyToText(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort(byPlace);
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of sorted) {
    result += text.slice(at, span.start.offset) + inserted;
    at = Math.max(at, span.end.offset);
  }
  return result + text.slice(at);
}

/** Do two edits touch the same characters, or insert at the same place? Then one of them has to wait for the result of the other. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.span.file !== b.span.file) return false;
  const [first, second] = [a, b].sort(byPlace);
  if (first === undefined || second === undefined) return false;
  return second.span.start.offset < first.span.end.offset || second.span.start.offset === first.span.start.offset;
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset;
}
