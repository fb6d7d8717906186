import type { Formatted } from '../../language/format/format.ts';
import { unifiedDiff } from '../check/unified-diff.ts';

/** Lines of a diff that say enough of what is different. */
const MOST_LINES = 20;

/** What formatting would change in a file, as a unified diff; one that gets long is cut unless it is wanted in `full`. */
export function shortDiff(path: string, before: string, formatted: Formatted, full: boolean): string {
  if (formatted.kind !== 'formatted') return '';
  const lines = unifiedDiff(path, before, formatted.text).trimEnd().split('\n');
  const left = lines.length - MOST_LINES;
  if (full || left <= 0) return lines.join('\n');
  return [...lines.slice(0, MOST_LINES), `… and ${left} more lines: relance fmt --check --full ${path}`].join('\n');
}
