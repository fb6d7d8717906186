import type { Formatted } from '../../language/format/format.ts';
import { unifiedDiff } from '../check/unified-diff.ts';

/** Lines of a diff that say enough of what is different. */
const MOST_LINES = 20;

/** What formatting would change in a file, as a unified diff that is cut where it gets long. */
export function shortDiff(path: string, before: string, formatted: Formatted): string {
  if (formatted.kind !== 'formatted') return '';
  const lines = unifiedDiff(path, before, formatted.text).trimEnd().split('\n');
  const left = lines.length - MOST_LINES;
  return left <= 0 ? lines.join('\n') : [...lines.slice(0, MOST_LINES), `… and ${left} more lines`].join('\n');
}
