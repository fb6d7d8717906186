import type { ElseNode, MomentNode, StepBase } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { DurationPart, NumberText, word } from '../tokens/token-types.ts';
import type { StepParts } from './step-kind.ts';

/** `wait 3 days at 09:00`, `wait until … [else { … }]`. */
export type UntilStepNode = StepBase & { readonly kind: 'until'; readonly moment: MomentNode; readonly otherwise?: ElseNode };

/** Defines `3 days at 09:00` and `until MOMENT`, each with `[as LABEL] [else { … }]`: what follows `wait` where the calendar ends it. */
export function untilRule(p: CampaignParser, parts: StepParts): Rule<UntilStepNode> {
  return p.rule('waitUntil', () => {
    const first = p.peek();
    const moment = p.choose<MomentNode>('a calendar span such as `3 days at 09:00`, or `until` a date', [
      { ALT: () => p.call(parts.afterSpan) },
      {
        ALT: () => {
          p.take(word('until'));
          p.check(() => refuseLength(p));
          return p.call(parts.untilMoment);
        },
      },
    ]);
    const tails = p.call(parts.effectTails);
    return p.build((): UntilStepNode => ({ kind: 'until', moment, ...tails, span: p.spanFrom(first) }));
  });
}

/** `until 3 days at 09:00` and `until 3d`: a length, and no date that it counts from. */
function refuseLength(p: CampaignParser): void {
  const first = p.peek();
  const last = first.tokenType === NumberText ? p.peek(2) : first;
  const next = p.peek(last === first ? 2 : 3);
  const counted = new Set([word('before'), word('after'), DurationPart]).has(next.tokenType);
  if (counted || (last === first && first.tokenType !== DurationPart)) return;
  const written = last === first ? first.image : `${first.image} ${last.image}`;
  const time = last === first ? '' : ' at 09:00';
  const help = `Leave out \`until\`: \`wait ${written}${time}\`. Or say which date it counts from: \`wait until ${written} before contact.birthday${time}\`.`;
  p.fail(syntaxDiagnostic('unexpected-syntax', `\`${written}\` is a length, and \`until\` needs a date.`, p.spanFromTo(first, last), help));
}
