import type { Comment, Name } from '../../syntax/ast.ts';

/** A `// lint-ignore RULE: reason` comment. */
export interface Ignore {
  readonly comment: Comment;
  /** The rule as written, without `lint/`. Empty where none is. */
  readonly rule: Name;
  /** Empty where none is given. */
  readonly reason: string;
}

const FORM = /^(\/\/\s*lint-ignore\b\s*)(?:lint\/)?([\w-]*)\s*:?\s*(.*)$/;

/** The comment as an ignore; undefined if it is an ordinary one. */
export function readIgnore(comment: Comment): Ignore | undefined {
  const match = FORM.exec(comment.text);
  if (match === null) return undefined;
  const [whole, , rule = '', reason = ''] = match;
  const at = whole.indexOf(rule, match[1]?.length ?? 0);
  const { start } = comment.span;
  const place = (offset: number) => ({ offset: start.offset + offset, line: start.line, column: start.column + offset });
  const span = rule === '' ? comment.span : { file: comment.span.file, start: place(at), end: place(at + rule.length) };
  return { comment, rule: { text: rule, span }, reason: reason.trim() };
}
