import type { TriggerNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import { tailRules } from '../triggers/tails.ts';
import { triggerKinds } from '../triggers/trigger-kinds.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `when TRIGGER [or TRIGGER …]`. */
export const when: ClauseKind = {
  kind: 'when',
  words: ['when'],
  define: (p, parts) => {
    const tails = { ...parts, ...tailRules(p, parts) };
    const kinds = triggerKinds.map(({ define, begins }) => {
      const rule = define(p, tails);
      return { ALT: () => p.call(rule), IGNORE_AMBIGUITIES: true, ...(begins && { GATE: () => begins(p) }) };
    });
    const trigger = p.rule('trigger', () =>
      p.choose<TriggerNode>('an event such as `order placed`, or a date such as `contact.birthday at 09:00`', kinds),
    );
    return p.rule('when', () => {
      const first = p.take(word('when'));
      const triggers: TriggerNode[] = [p.call(trigger, 0)];
      p.loop(() => {
        p.take(word('or'));
        const next = p.call(trigger, 1);
        p.build(() => triggers.push(next));
      });
      return p.build(() => ({ kind: 'when', triggers, span: p.spanFrom(first) }));
    });
  },
};
