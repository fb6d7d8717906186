import { waitEnd } from '../../check/steps/of-step.ts';
import type { Step } from '../../program.ts';
import { formatDuration } from '../../settings/duration.ts';
import type { CampaignRule, LintedCampaign, LintReport } from '../lint-rule.ts';
import { channelsOf, follow, isSending, type SendingStep } from '../walk/steps.ts';
import { type DayTime, isNight, mayBeNight, timeAfter, timeAtEntry, timeOnWay } from '../walk/time-of-day.ts';

/** A wait that may end while the contact sleeps, before a marketing message that no quiet hours hold back. */
export const waitEndsAtNightRule: CampaignRule = {
  of: 'campaign',
  name: 'wait-ends-at-night',
  level: 'warning',
  summary: 'A message behind this wait may go out at night.',
  why: 'An exact wait counts hours and does not look at the clock, so `6h` after an evening in the shop is the middle of the night.',
  check: (linted, report) => {
    if (linted.campaign.purpose === 'transactional' || hasQuietHours(linted)) return;
    const told = new Set<Step>();
    follow<DayTime>(linted.campaign.then, timeAtEntry(linted.campaign), {
      step: (step, time) => {
        if (isSending(step) && time.wait !== undefined && !told.has(time.wait) && mayWake(step, time)) {
          told.add(time.wait);
          tell(step, time, time.wait, report);
        }
        return timeAfter(step, time);
      },
      enter: timeOnWay,
      join: (a, b) => (a.wait === undefined ? b : a),
    });
  },
};

const hasQuietHours = ({ campaign, workspace }: LintedCampaign): boolean =>
  campaign.quietHours?.hours !== undefined || workspace.settings.policies.quietHours !== undefined;

/** An e-mail wakes nobody at the hour at which somebody was in the shop some days ago; what rings might. */
function mayWake(step: SendingStep, { known, shift }: DayTime): boolean {
  if (known !== undefined) return isNight(known);
  const rings = channelsOf(step).some((channel) => channel !== 'email');
  return mayBeNight(shift) || (rings && shift > 2 * 3_600_000);
}

function tell(step: SendingStep, { known, shift }: DayTime, wait: Step, report: LintReport): void {
  const when =
    known === undefined
      ? `The message comes ${formatDuration(shift)} after something the contact did, whatever the hour was.`
      : `The message comes at ${clock(known)}.`;
  // A race is as long as its arms: the message is the better place to look at.
  const [span, other, note] =
    waitEnd(wait)?.kind === 'events' ? [step.span, wait.span, 'after this wait'] : [wait.span, step.span, 'this message goes out then'];
  report({
    message: when,
    help: 'Wait to a time of day (`wait 1 day at 09:00`), put `wait until between 09:00 and 20:00` before the message, or set `quiet hours`.',
    span,
    related: [{ span: other, message: note }],
  });
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
