/** What an `expect … where ( … )` looks at: the message, the call or the notice as it went out. */

import type {} from '../../program.ts';
import type { Field, FieldType } from '../../schema/schema.ts';
import { checkCampaign } from '../campaigns/check-campaign.ts';
import { MESSAGE_ENTITY } from '../message-entity.ts';
import { type Root, rowRoot, type Scope, withRoots } from '../scope.ts';
import { allSteps } from '../steps/of-step.ts';
import type { TestContext } from './test-context.ts';

/** The name that the row under test goes by, and what it stands for. */
export type SentRoot = readonly [string, Root];

const TEXT: FieldType = { kind: 'scalar', of: 'text' };

/** `message.subject`. */
export const MESSAGE_ROOT: SentRoot = ['message', rowRoot('sent', 'message', MESSAGE_ENTITY.name, MESSAGE_ENTITY.fields)];

/** `notice.text`. */
export const NOTICE_ROOT: SentRoot = [
  'notice',
  rowRoot('sent', 'notice', 'notice', [{ name: 'text', type: TEXT, documentation: 'What the people read.' }]),
];

/** The scope of such a filter. */
export function sentScope(outer: Scope, root: SentRoot): Scope {
  return withRoots(outer, [root], 'forbidden');
}

/** `call.order`: the arguments of the calls that the campaign under test makes to this endpoint. */
export function callRoot(endpoint: string, { campaign, workspace }: TestContext): SentRoot {
  if (campaign === undefined) return ['call', { kind: 'unclear' }];
  let isWhole = true;
  const report = (): void => {
    isWhole = false;
  };
  // Its mistakes are told where it stands; here its arguments are wanted with their types.
  const { then, unless, goals } = checkCampaign(campaign, { ...workspace, report, use: () => undefined });
  const fields = new Map<string, Field>();
  for (const step of allSteps({ then, unless, goals })) {
    if (step.kind !== 'call' || step.endpoint !== endpoint) continue;
    for (const { name, value } of step.with) {
      if (value.type.kind !== 'row' && value.type.kind !== 'rows' && !fields.has(name)) fields.set(name, { name, type: value.type });
    }
  }
  return ['call', isWhole ? rowRoot('sent', 'call', endpoint, [...fields.values()]) : { kind: 'unclear' }];
}
