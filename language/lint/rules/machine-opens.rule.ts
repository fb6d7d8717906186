import type { Expression, Fact } from '../../program.ts';
import type { CampaignRule, LintedCampaign, LintReport } from '../lint-rule.ts';
import { partsOf } from '../walk/conditions.ts';
import { channelsOf, isSending } from '../walk/steps.ts';

/** `opened` of an e-mail, asked for as if it said that somebody read it. */
export const machineOpensRule: CampaignRule = {
  of: 'campaign',
  name: 'machine-opens',
  level: 'warning',
  summary: 'An opened e-mail does not say that somebody read it.',
  why: 'Mail programs and scanners fetch the pictures of an e-mail by themselves, so many mails count as opened that nobody saw, and some as unopened that were read.',
  check: (linted, report) => {
    for (const trigger of linted.campaign.triggers) {
      if (trigger.kind === 'event' && trigger.event === 'message opened' && isEmail(trigger.subject, linted)) {
        report({ message: 'This starts a run whenever a machine opens the e-mail, too.', help: HELP, span: trigger.span });
      }
    }
    for (const { condition } of linted.conditions) lookAt(partsOf(condition), linted, report);
  },
};

/** One finding for a condition, however often it asks. */
function lookAt(parts: readonly Expression[], linted: LintedCampaign, report: LintReport): void {
  const opened = parts.filter((part): part is Fact => isOpened(part, linted));
  const [first, ...others] = opened;
  if (first !== undefined) {
    const words = [...new Set(opened.map(subjectWords))];
    report({
      message: `${words.join(' and ')} may be true though nobody looked at ${words.length === 1 ? 'it' : 'them'}.`,
      help: HELP,
      span: first.span,
      related: others.map(({ span }) => ({ span, message: 'and here' })),
    });
    return;
  }
  const time = parts.find(isOpenedAt);
  if (time !== undefined) {
    report({ message: 'Machines set `opened_at`, too.', help: 'Ask for `clicked_at`: a click is a decision.', span: time.span });
  }
}

const HELP = 'Ask for `clicked`: a click is a decision. Or ask for what the e-mail is to bring about, such as `purchased`.';

const isOpened = (part: Expression, linted: LintedCampaign): part is Fact =>
  part.kind === 'fact' && part.event === 'message opened' && isEmail(part.subject, linted);

const isOpenedAt = (part: Expression): boolean =>
  part.kind === 'path' && part.root.entity === 'message' && part.path.length === 1 && part.path[0] === 'opened_at';

/** Without a subject any message is meant, e-mails among them. */
function isEmail(subject: Fact['subject'], { steps, workspace }: LintedCampaign): boolean {
  switch (subject?.kind) {
    case undefined:
      return true;
    case 'channel':
      return subject.channel === 'email';
    case 'message':
      return (workspace.messages.get(subject.message) ?? []).some((variant) => variant.channel === 'email');
    case 'label':
      return steps.some((step) => step.label === subject.label && isSending(step) && channelsOf(step).includes('email'));
  }
}

function subjectWords({ subject }: Fact): string {
  if (subject === undefined) return 'This';
  const name = subject.kind === 'label' ? subject.label : subject.kind === 'channel' ? subject.channel : subject.message;
  return `\`${name} opened\``;
}
