import type { Duration, RaceStepNode, StepNode, UntilStepNode, WaitStepNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { notKnownYet } from '../grammar/not-known-yet.ts';
import { refuseTime } from '../grammar/time-of-day.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { word } from '../tokens/token-types.ts';
import { raceRule } from './race.ts';
import type { StepKind, StepParts } from './step-kind.ts';
import { untilRule } from './until.ts';

/** `wait D [as LABEL]`; `wait up to D …`, which is a race of events (`race.ts`); and waits of the calendar (`until.ts`). */
export const wait: StepKind = {
  word: 'wait',
  define: (p, parts) => {
    const pause = pauseRule(p, parts);
    const race = raceRule(p, parts);
    const until = untilRule(p, parts);
    return p.rule('wait', () => {
      const first = p.take(word('wait'));
      p.build(() => requireLimit(p));
      const step = p.choose<WaitStepNode | RaceStepNode | UntilStepNode>('a length such as `3d`, `until` a date, or `up to` a limit', [
        { ALT: () => p.call(pause) },
        { ALT: () => p.call(race) },
        { ALT: () => p.call(until) },
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

/** A wait for an event must have a limit. */
function requireLimit(p: CampaignParser): void {
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
}

function refuseAfterDuration(p: CampaignParser, duration: Duration): void {
  refuseTime(p, duration);
  const token = p.peek();
  if (token.image === 'up' && p.onSameLine()) p.fail(notKnownYet('waits that restart', p.spanOf(token)));
}
