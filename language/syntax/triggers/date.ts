import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OffsetNode, TriggerNode } from '../ast.ts';
import type { CampaignParser } from '../grammar/campaign-parser.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Dot, DurationPart, NumberText, TimeText } from '../tokens/token-types.ts';
import { refuseLaterParts } from './later-parts.ts';
import type { TriggerKind } from './trigger-kind.ts';

const lengths = new Set([NumberText, DurationPart]);

/** `[1 week before] contact.birthday at 09:00 [in ZONE] [where ( … )]`. */
export const date: TriggerKind = {
  begins: (p) => p.peek(2).tokenType === Dot || p.peek(3).tokenType === TimeText || lengths.has(p.peek().tokenType),
  define: (p, parts) =>
    p.rule('dateTrigger', () => {
      const first = p.peek();
      p.build(() => refuseLaterParts(p, pathLength(p)));
      const moment = p.call(parts.dateOfField);
      p.build(() => {
        if (moment.kind === 'path' && moment.offset?.kind === 'exact') p.fail(exactOffset(moment.offset));
        refuseLaterParts(p);
      });
      const where = p.maybe(() => p.call(parts.where));
      p.build(() => refuseLaterParts(p));
      return p.build((): TriggerNode => ({ kind: 'date', moment, ...(where && { where }), span: p.spanFrom(first) }));
    }),
};

/** How many tokens the dotted names take that come next. */
function pathLength(p: CampaignParser): number {
  let length = 1;
  while (p.peek(length + 1).tokenType === Dot) length += 2;
  return length;
}

function exactOffset({ span }: OffsetNode): Diagnostic {
  const help = 'Write a calendar span and a time of day: `1 day before contact.birthday at 09:00`.';
  return syntaxDiagnostic('unexpected-syntax', 'A date trigger counts in days, weeks, months or years.', span, help);
}
