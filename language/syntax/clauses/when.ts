import type { TriggerNode } from '../ast.ts';
import type { CampaignParser } from '../grammar/campaign-parser.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { isName, word } from '../tokens/token-types.ts';
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
      p.check(() => refuseName(p));
      p.loop(() => {
        p.take(word('or'));
        const next = p.call(trigger, 1);
        p.build(() => triggers.push(next));
        p.check(() => refuseName(p));
      });
      return p.build(() => ({ kind: 'when', triggers, span: p.spanFrom(first) }));
    });
  },
};

/** `when order placed as bought`: what a trigger brings has its names already. */
function refuseName(p: CampaignParser): void {
  const as = p.peek();
  const name = p.peek(2);
  if (as.tokenType !== word('as')) return;
  const end = isName(name) ? p.spanOf(name).end : p.spanOf(as).end;
  const help = 'Leave it out: what the event brought is `event.…` in clauses and steps, and its row goes by the name of its table.';
  p.fail(syntaxDiagnostic('unexpected-syntax', 'A trigger is given no name.', { ...p.spanOf(as), end }, help));
}
