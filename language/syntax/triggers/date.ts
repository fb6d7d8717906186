import type { Span } from '../../program.ts';
import type { MomentNode, Where } from '../ast.ts';
import { Dot, DurationPart, NumberText, TimeText } from '../tokens/token-types.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** `[1 week before] contact.birthday at 09:00`: the moment is a `path`. */
export interface DateTriggerNode {
  readonly kind: 'date';
  readonly moment: MomentNode;
  readonly where?: Where;
  readonly span: Span;
}

const lengths = new Set([NumberText, DurationPart]);

/** `[1 week before] contact.birthday at 09:00 [in ZONE] [where ( … )]`, `30m before appointment.starts_at`. */
export const date: TriggerKind<DateTriggerNode> = {
  begins: (p) => p.peek(2).tokenType === Dot || p.peek(3).tokenType === TimeText || lengths.has(p.peek().tokenType),
  define: (p, parts) =>
    p.rule('dateTrigger', () => {
      const first = p.peek();
      const moment = p.call(parts.dateOfField);
      const where = p.maybe(() => p.call(parts.where));
      return p.build((): DateTriggerNode => ({ kind: 'date', moment, ...(where && { where }), span: p.spanFrom(first) }));
    }),
};
