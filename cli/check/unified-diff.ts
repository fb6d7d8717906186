/** What changed between two texts, as `diff -u` writes it. */
import { type LineChange, lineChanges } from './line-changes.ts';

/** Lines without a change that are shown around one. */
const CONTEXT = 3;

/** The unified diff of a file; '' where the texts are the same. `path` is written as `a/path` and `b/path`, as `git apply` wants it; a whole path without its first slash. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [a, b] = [linesOf(before), linesOf(after)];
  const hunks = hunksOf(lineChanges(a, b), a.length).map((hunk) => hunkText(hunk, a, b));
  const name = path.replace(/^\/+/, '');
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Lines with their line breaks, so that a changed line break is a change. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Changes that lie near each other, and the lines of the first text that are shown with them. */
interface Hunk {
  readonly changes: readonly LineChange[];
  readonly from: number;
  readonly to: number;
}

function hunksOf(changes: readonly LineChange[], length: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const to = Math.min(length, change.a.to + CONTEXT);
    if (last !== undefined && change.a.from - CONTEXT <= last.to) hunks.splice(-1, 1, { ...last, changes: [...last.changes, change], to });
    else hunks.push({ changes: [change], from: Math.max(0, change.a.from - CONTEXT), to });
  }
  return hunks;
}

function hunkText({ changes, from, to }: Hunk, a: readonly string[], b: readonly string[]): string {
  const lines: string[] = [];
  let at = from;
  for (const change of changes) {
    lines.push(...a.slice(at, change.a.from).map((line) => row(' ', line)));
    lines.push(...a.slice(change.a.from, change.a.to).map((line) => row('-', line)));
    lines.push(...b.slice(change.b.from, change.b.to).map((line) => row('+', line)));
    at = change.a.to;
  }
  lines.push(...a.slice(at, to).map((line) => row(' ', line)));
  const [first, last] = [changes[0], changes.at(-1)];
  const start = (first?.b.from ?? 0) - ((first?.a.from ?? 0) - from);
  const end = (last?.b.to ?? 0) + (to - (last?.a.to ?? 0));
  return `@@ -${range(from, to)} +${range(start, end)} @@\n${lines.join('')}`;
}

/** `3,4`: the first line from 1, and how many; one line is `3`, none is the line before. */
function range(from: number, to: number): string {
  const length = to - from;
  if (length === 1) return String(from + 1);
  return `${length === 0 ? from : from + 1},${length}`;
}

const row = (sign: string, line: string): string =>
  line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
