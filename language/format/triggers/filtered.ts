import type { Span } from '../../program.ts';
import type { Where } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { before } from '../printing/before.ts';
import type { Printing } from '../printing/printing.ts';

/** A trigger of words, with or without `where ( … )` at its end: `contact enters SEGMENT`, `no order placed for 90d`. */
export function filtered(trigger: { readonly where?: Where; readonly span: Span }, p: Printing): Doc {
  return [p.flat(before(trigger, trigger.where)), p.where(trigger)];
}
