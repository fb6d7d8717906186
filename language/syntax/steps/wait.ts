import type { Duration, RaceStepNode, StepNode, WaitStepNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { notKnownYet } from '../grammar/not-known-yet.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { NumberText, word } from '../tokens/token-types.ts';
import { raceRule } from './race.ts';
import type { StepKind, StepParts } from './step-kind.ts';

/** `wait D [as LABEL]`, and `wait up to D …`, which is a race of events (`race.ts`). */
export const wait: StepKind = {
  word: 'wait',
  define: (p, parts) => {
    const pause = pauseRule(p, parts);
    const race = raceRule(p, parts);
    return p.rule('wait', () => {
      const first = p.take(word('wait'));
      p.build(() => refuse(p));
      const step = p.choose<WaitStepNode | RaceStepNode>('a duration such as `3d`, or `up to` a duration', [
        { ALT: () => p.call(pause) },
        { ALT: () => p.call(race) },
      ]);
      return p.build((): StepNode => ({ ...step, ...p.documentationOf(first), span: p.spanFrom(first) }));
    });
  },
};

function pauseRule(p: CampaignParser, { duration, label }: StepParts): Rule<WaitStepNode> {
  return p.rule('pause', () => {
    const first = p.peek();
    const length = p.call(duration);
    p.build(() => refuseAfterDuration(p, length));
    const name = p.maybe(() => p.call(label));
    return p.build((): WaitStepNode => ({ kind: 'wait', duration: length, ...(name && { label: name }), span: p.spanFrom(first) }));
  });
}

/** Waits that cannot be, and waits that are still to come. */
function refuse(p: CampaignParser): void {
  const token = p.peek();
  const span = p.spanOf(token);
  if (token.tokenType === word('for')) {
    p.fail(
      syntaxDiagnostic(
        'wait-without-limit',
        'This wait could last for ever, if the event never comes.',
        span,
        'Say how long at most: `wait up to 7d for …`.',
      ),
    );
  }
  if (token.tokenType === word('until')) p.fail(notKnownYet('`wait until`', span));
  if (token.tokenType === NumberText && /^(day|week|month|year|hour|minute)s?$/.test(p.peek(2).image)) {
    const unit = p.peek(2).image;
    p.fail(notKnownYet(`calendar spans (\`${token.image} ${unit}\`)`, p.spanFromTo(token, p.peek(2))));
  }
}

function refuseAfterDuration(p: CampaignParser, duration: Duration): void {
  const token = p.peek();
  if (token.tokenType === word('at') && p.onSameLine()) {
    const help = 'Leave out the time of day. A calendar span has one (`3 days at 09:00`), which this version does not know yet.';
    p.fail(
      syntaxDiagnostic(
        'duration-with-time-of-day',
        'A duration with a letter is exact (`1d` is 24 hours), so it ends when it ends.',
        { ...duration.span, end: p.spanOf(token).end },
        help,
      ),
    );
  }
  if (token.image === 'up' && p.onSameLine()) p.fail(notKnownYet('waits that restart', p.spanOf(token)));
}
