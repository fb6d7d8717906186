import type { Fix } from '../diagnostics/diagnostic.ts';
import { FIX_KINDS, type FixKind } from '../diagnostics/fix-kinds.ts';
import type { Span } from '../program.ts';

/** The fix that writes `text` in place of what stands at `span`. */
export function rewrite(kind: FixKind, span: Span, text: string): Fix {
  return { kind, title: `Change to \`${text.trim()}\``, edits: [{ span, text }], safe: FIX_KINDS[kind].safe };
}
