import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Duration, StepBase } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { refuseTime } from '../grammar/time-of-day.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { word } from '../tokens/token-types.ts';
import { type RaceStepNode, raceBlocks, raceRule } from './race.ts';
import { type RestartStepNode, restartRule } from './restart.ts';
import { elseBlock, type StepKind, type StepParts } from './step-kind.ts';
import { type UntilStepNode, untilRule } from './until.ts';

/** `wait 3d as cooling`. */
export type WaitStepNode = StepBase & { readonly kind: 'wait'; readonly duration: Duration };

/** What `wait` begins. */
export type WaitNode = WaitStepNode | UntilStepNode | RaceStepNode | RestartStepNode;

/** `wait D [as LABEL]`; `wait D up to D restarting on EVENT` (`restart.ts`); `wait up to D …`, which is a race of events (`race.ts`); and waits of the calendar (`until.ts`). */
export const wait: StepKind<WaitNode> = {
  word: 'wait',
  kinds: ['wait', 'until', 'race', 'restart'],
  define: (p, parts) => {
    const pause = pauseRule(p, parts);
    const race = raceRule(p, parts);
    const until = untilRule(p, parts);
    return p.rule('wait', () => {
      const first = p.take(word('wait'));
      p.check(() => requireLimit(p));
      const step = p.choose<WaitNode>('a length such as `3d`, `until` a date, or `up to` a limit', [
        { ALT: () => p.call(pause) },
        { ALT: () => p.call(race) },
        { ALT: () => p.call(until) },
      ]);
      return p.build((): WaitNode => ({ ...step, ...p.documentationOf(first), span: p.spanFrom(first) }));
    });
  },
  blocks: (step) => (step.kind === 'race' ? raceBlocks(step) : step.kind === 'until' ? elseBlock(step) : []),
};

function pauseRule(p: CampaignParser, parts: StepParts): Rule<WaitStepNode | RestartStepNode> {
  const restarting = restartRule(p, parts);
  return p.rule('pause', () => {
    const first = p.peek();
    const duration = p.call(parts.duration);
    p.check(() => {
      refuseTime(p, duration);
      requireLimit(p);
    });
    const restart = p.maybe(() => p.call(restarting));
    const names = p.call(parts.labelled);
    return p.build((): WaitStepNode | RestartStepNode => {
      const rest = { duration, ...names, span: p.spanFrom(first) };
      return restart === undefined ? { kind: 'wait', ...rest } : { kind: 'restart', ...restart, ...rest };
    });
  });
}

/** A wait for an event must have a limit: `wait for …` and `wait 1h restarting on …` have none. */
function requireLimit(p: CampaignParser): void {
  const token = p.peek();
  const limit = limits.get(token.tokenType);
  if (limit === undefined) return;
  const span = p.spanOf(token);
  const edits = [{ span: { ...span, end: span.start }, text: `${limit.insert} ` }];
  const fix: Fix = { kind: 'add-limit', title: `Write \`${limit.insert}\` before it`, edits, safe: false };
  p.fail(syntaxDiagnostic('wait-without-limit', limit.message, span, limit.help, { fixes: [fix] }));
}

const limits = new Map([
  [
    word('for'),
    {
      insert: 'up to 7d',
      message: 'This wait could last for ever, if the event never comes.',
      help: 'Say how long at most: `wait up to 7d for …`.',
    },
  ],
  [
    word('restarting'),
    {
      insert: 'up to 7d',
      message: 'This wait could last for ever, if the event comes again and again.',
      help: 'Say how long at most: `wait 1h up to 7d restarting on …`.',
    },
  ],
]);
