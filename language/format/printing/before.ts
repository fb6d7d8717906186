import type { Span } from '../../program.ts';

/** The part of a node that stands before one of its parts; the whole node if it has no such part. */
export function before(node: { readonly span: Span }, part: { readonly span: Span } | undefined): { readonly span: Span } {
  return part === undefined ? node : { span: { ...node.span, end: part.span.start } };
}
