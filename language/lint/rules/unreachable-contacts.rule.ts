import { silencedBy, waitEnd } from '../../check/steps/of-step.ts';
import { CHANNELS, type Channel, type Expression, type Span, type Step } from '../../program.ts';
import type { CampaignRule, LintedCampaign, LintReport } from '../lint-rule.ts';
import { demands, type Literal } from '../walk/logic.ts';
import { channelsOf, follow, isSending, type SendingStep, type Way } from '../walk/steps.ts';

/** Why a channel reaches nobody on a way, and where that is said. `lasting`: a wait does not change it. */
interface Reason {
  readonly span: Span;
  readonly why: string;
  readonly lasting: boolean;
}
type Closed = ReadonlyMap<Channel, Reason>;

/** A message on a way that only contacts take whom its channel cannot reach. */
export const unreachableContactsRule: CampaignRule = {
  of: 'campaign',
  name: 'unreachable-contacts',
  level: 'warning',
  summary: 'This message reaches nobody.',
  why: 'Without consent and address nothing is sent, so a way that only contacts without them take is a way on which nothing happens.',
  check: (linted, report) => {
    const { campaign } = linted;
    const start = withConditions(new Map(), campaign.onlyIf === undefined ? [] : [campaign.onlyIf], linted);
    follow<Closed>(campaign.then, start, {
      step: (step, closed) => {
        if (isSending(step)) tellIfClosed(step, closed, report);
        return after(step, closed);
      },
      enter: (_, way, closed) => onWay(way, closed, linted),
      join: (a, b) => new Map([...a].filter(([channel]) => b.has(channel))),
    });
  },
};

function tellIfClosed(step: SendingStep, closed: Closed, report: LintReport): void {
  const channels = channelsOf(step);
  const reasons = channels.flatMap((channel) => closed.get(channel) ?? []);
  const [first] = reasons;
  if (first === undefined || reasons.length < channels.length) return;
  report({
    message: `Only contacts get here ${first.why}.`,
    help: 'Send it on the other way, by another channel, or change the condition.',
    span: step.span,
    related: reasons.map(({ span }) => ({ span, message: 'this is why' })),
  });
}

function after(step: Step, closed: Closed): Closed {
  const silence = silencedBy(step);
  if (silence !== undefined) {
    const { channels, why } = silence;
    return new Map([...closed, ...channels.map((channel) => [channel, { span: step.span, why, lasting: true }] as const)]);
  }
  return waitEnd(step) === undefined ? closed : new Map([...closed].filter(([, reason]) => reason.lasting));
}

function onWay(way: Way, closed: Closed, linted: LintedCampaign): Closed {
  if (way.kind !== 'branch' && way.kind !== 'no branch') return closed;
  const known = way.kind === 'branch' ? withConditions(closed, [way.condition], linted) : closed;
  return withConditions(known, way.before, linted, true);
}

function withConditions(closed: Closed, conditions: readonly Expression[], { campaign }: LintedCampaign, negated = false): Closed {
  const found = new Map(closed);
  for (const literal of demands(conditions, negated)) {
    for (const [channel, why] of closedBy(literal, campaign.purpose === 'marketing')) {
      if (!found.has(channel)) found.set(channel, { span: literal.expression.span, why, lasting: false });
    }
  }
  return found;
}

const ADDRESS_CHANNELS: Readonly<Record<string, readonly Channel[]>> = {
  email: ['email'],
  phone: ['sms', 'whatsapp'],
  push_token: ['push'],
};

/** The channels that cannot reach anybody for whom the literal holds, each with why. */
function closedBy({ expression, negated }: Literal, marketing: boolean): readonly (readonly [Channel, string])[] {
  const field = contactField(expression);
  if (expression.kind === 'known' && negated) {
    if (field === 'consents') return marketing ? CHANNELS.map((channel) => [channel, 'whose consents are unknown']) : [];
    return (ADDRESS_CHANNELS[field ?? ''] ?? []).map((channel) => [channel, `whose \`contact.${field}\` is unknown`]);
  }
  if (expression.kind !== 'has' || !negated || field !== 'consents' || !marketing || expression.mode === 'all') return [];
  return CHANNELS.filter((channel) => textsOf(expression.right).includes(channel)).map((channel) => [
    channel,
    `who have not agreed to \`${channel}\``,
  ]);
}

function contactField(expression: Expression): string | undefined {
  const value = expression.kind === 'known' ? expression.operand : expression.kind === 'has' ? expression.left : undefined;
  return value?.kind === 'path' && value.root.from === 'contact' && value.path.length === 1 ? value.path[0] : undefined;
}

const textsOf = (expression: Expression): readonly unknown[] =>
  expression.kind === 'list' ? expression.items.flatMap(textsOf) : expression.kind === 'literal' ? [expression.value] : [];
