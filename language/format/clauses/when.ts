import type { ClauseNode } from '../../syntax/ast.ts';
import { type Doc, group, indent, line } from '../doc/doc.ts';
import { part } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { printTrigger } from '../triggers/trigger-printers.ts';

/** `when TRIGGER [or TRIGGER …]`; what is too long for one line breaks before `or`. */
export function when({ triggers }: Extract<ClauseNode, { kind: 'when' }>, p: Printing): Doc {
  const word = p.words('when');
  const all = triggers.map((trigger, index) => {
    const joint = index === 0 ? [] : [line, p.leading(), p.words('or'), ' '];
    return [joint, part(p, trigger, () => printTrigger(trigger.kind, trigger, p))];
  });
  return triggers.length === 1 ? [word, ' ', all] : group([word, ' ', indent(all)]);
}
