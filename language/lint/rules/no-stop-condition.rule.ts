import type { Step, Trigger } from '../../program.ts';
import type { Schema } from '../../schema/schema.ts';
import type { CampaignRule } from '../lint-rule.ts';
import { follow, isSending, type Way } from '../walk/steps.ts';

/** Messages after a wait that go out whatever the contact did meanwhile. */
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
      {
        step: (step, state) => {
          const { wait } = state;
          if (isSending(step) && wait !== undefined && !told) {
            told = true;
            report({
              message: 'This message goes out whatever the contact did since the run began.',
              help: 'Say what ends the run: `unless purchased`, or `goal purchased` if that is what the campaign is for.',
              span: step.span,
              related: [{ span: wait.span, message: 'much can happen during this wait' }],
            });
          }
          return isWait(step) ? { wait: step } : state;
        },
        // What follows a condition was asked for.
        enter: (step, way, state) => (ASKS_NOTHING.has(way.kind) || step.kind === 'split' ? state : {}),
        join: (a, b) => (a.wait === undefined ? b : a),
      },
    );
  },
};

/** The wait behind which nothing was asked yet. */
interface Waited {
  readonly wait?: Step;
}

const ASKS_NOTHING: ReadonlySet<Way['kind']> = new Set(['else', 'done', 'parallel']);

const isWait = (step: Step): boolean => step.kind === 'wait' || step.kind === 'until' || step.kind === 'restart';

/** A birthday: nothing that a contact does makes the wishes wrong. */
function isAnniversary(trigger: Trigger, schema: Schema): boolean {
  if (trigger.kind !== 'date') return false;
  const [entity = '', field = ''] = trigger.event.split('.');
  return schema.entities[entity]?.fields.find((one) => one.name === field)?.yearly === true;
}
