import { waitEnd } from '../../check/steps/of-step.ts';
import type { Step, Trigger } from '../../program.ts';
import type { Schema } from '../../schema/schema.ts';
import type { CampaignRule } from '../lint-rule.ts';
import { follow, isSending, type Walk, type Way } from '../walk/steps.ts';

/** Messages that follow on each other, with waits between them, whatever the contact did meanwhile. */
export const noStopConditionRule: CampaignRule = {
  of: 'campaign',
  name: 'no-stop-condition',
  level: 'warning',
  summary: 'Nothing stops these messages.',
  why: 'A contact who bought on the first day still gets the offers of the next weeks, and reads that the shop did not notice.',
  check: ({ campaign, workspace }, report) => {
    if (campaign.purpose === 'transactional' || campaign.unless.length > 0 || campaign.goals.length > 0) return;
    if (campaign.triggers.every((trigger) => isAnniversary(trigger, workspace.schema))) return;
    let told = false;
    follow<Waited>(
      campaign.then,
      {},
      walkTelling((message, first, wait) => {
        if (told) return;
        told = true;
        report({
          message: 'This message follows on another one, whatever the contact did in between.',
          help: 'Say what makes it needless: `unless purchased` where the messages sell something, else what they are for; or ask in front of it, with `if`.',
          span: message.span,
          related: [
            { span: first.span, message: 'the message before' },
            { span: wait.span, message: 'much can happen during this wait' },
          ],
        });
      }),
    );
  },
};

/** The latest message, and the wait behind it, behind which nothing was asked yet. */
interface Waited {
  readonly first?: Step;
  readonly wait?: Step;
}

type Tell = (message: Step, first: Step, wait: Step) => void;

function walkTelling(tell: Tell): Walk<Waited> {
  const walk: Walk<Waited> = {
    step: (step, state) => {
      const { first, wait } = state;
      if (isSending(step)) {
        if (first !== undefined && wait !== undefined) tell(step, first, wait);
        return { first: step };
      }
      return isWait(step) && first !== undefined ? { first, wait: step } : state;
    },
    enter: (step, way, state) => {
      if (step.kind === 'repeat') return step.until === undefined ? again(step, state, walk) : asked(state);
      return ASKS_NOTHING.has(way.kind) ? state : asked(state);
    },
    join: (a, b) => (b.wait === undefined && (a.first !== undefined || b.first === undefined) ? a : b),
  };
  return walk;
}

/** What is done again follows on itself. */
const again = ({ steps, times }: Extract<Step, { kind: 'repeat' }>, state: Waited, walk: Walk<Waited>): Waited =>
  (times > 1 ? follow(steps, state, walk) : undefined) ?? state;

/** What follows a condition was asked for. */
const asked = ({ first }: Waited): Waited => (first === undefined ? {} : { first });

const ASKS_NOTHING: ReadonlySet<Way['kind']> = new Set(['else', 'done', 'parallel', 'split']);

/** A wait that asks nothing; one for events does. */
function isWait(step: Step): boolean {
  const end = waitEnd(step);
  return end !== undefined && end.kind !== 'events';
}

/** A birthday: nothing that a contact does makes the wishes wrong. */
function isAnniversary(trigger: Trigger, schema: Schema): boolean {
  if (trigger.kind !== 'date') return false;
  const [entity = '', field = ''] = trigger.event.split('.');
  return schema.entities[entity]?.fields.find((one) => one.name === field)?.yearly === true;
}
