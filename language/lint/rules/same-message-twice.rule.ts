import { expressionKey } from '../../check/expressions/expression-key.ts';
import type { CampaignRule } from '../lint-rule.ts';
import { follow, isSending, type SendingStep, type Way } from '../walk/steps.ts';

/** The same message two times in a row, with nothing asked in between. */
export const sameMessageTwiceRule: CampaignRule = {
  of: 'campaign',
  name: 'same-message-twice',
  level: 'warning',
  summary: 'The same message is sent twice in a row.',
  why: 'Who did not react to a message rarely reacts to the same words, and mail providers take repeated mails for junk.',
  check: ({ campaign }, report) => {
    follow<Sent>(
      campaign.then,
      {},
      {
        step: (step, state) => {
          // With another coupon it is another message.
          if (step.kind === 'give') return {};
          if (!isSending(step)) return state;
          const { last } = state;
          if (last !== undefined && keyOf(last) === keyOf(step)) {
            report({
              message: `\`${step.message}\` is the message that went out before.`,
              help: 'Write another message, or tell them apart with `with { … }`. To repeat one on purpose there is `repeat`.',
              span: step.span,
              related: [{ span: last.span, message: 'the first time' }],
            });
          }
          return { last: step };
        },
        enter: (_, way, state) => (ASKED.has(way.kind) ? {} : state),
        join: (a, b) => (a.last !== undefined && b.last !== undefined && keyOf(a.last) === keyOf(b.last) ? a : {}),
      },
    );
  },
};

/** The message that went out last, if nothing was asked since. */
interface Sent {
  readonly last?: SendingStep;
}

/** Ways that are taken because the first one was not read or not sent: then the second is meant. */
const ASKED: ReadonlySet<Way['kind']> = new Set(['branch', 'no branch', 'arm', 'timeout', 'not sent', 'else']);

const keyOf = (step: SendingStep): string =>
  [
    step.kind,
    ...(step.kind === 'send' ? step.by : []),
    step.message,
    ...step.with.map(({ name, value }) => `${name}=${expressionKey(value)}`),
  ].join(' ');
