/** Steps that change what is known of the contact. */
import type { GiveStepNode } from '../../../../language/syntax/steps/give.ts';
import type { MembershipStepNode } from '../../../../language/syntax/steps/membership.ts';
import type { SetStepNode } from '../../../../language/syntax/steps/set.ts';
import type { SuppressStepNode } from '../../../../language/syntax/steps/suppress.ts';
import type { UnsubscribeStepNode } from '../../../../language/syntax/steps/unsubscribe.ts';
import { snippet } from '../snippet.ts';
import type { WordHelp } from './step-help.ts';

/** `give coupon NAME`. */
export const give: WordHelp<GiveStepNode> = {
  help: '`give coupon NAME`: gives the contact a coupon, whose terms are taken at this moment.',
  snippets: [snippet('give', 'give coupon …', 'give coupon ‹name› as ‹code›')],
  unsaid: ({ otherwise }) => (otherwise === undefined ? 'If no code is left, the run fails and an alert is raised.' : undefined),
};

/** `add to SEGMENT`. */
export const add: WordHelp<MembershipStepNode> = {
  help: '`add to SEGMENT`: makes the contact a member of a manual segment.',
  snippets: [snippet('add', 'add to …', 'add to ‹segment_name›')],
};

/** `remove from SEGMENT`. */
export const remove: WordHelp<MembershipStepNode> = {
  help: '`remove from SEGMENT`: ends a membership of a manual segment.',
  snippets: [snippet('remove', 'remove from …', 'remove from ‹segment_name›')],
};

/** `set contact.FIELD = VALUE`. */
export const set: WordHelp<SetStepNode> = {
  help: '`set contact.FIELD = VALUE`: writes a field of the contact.',
  snippets: [snippet('set', 'set contact.…', 'set contact.‹field› = ‹value›')],
};

/** `unsubscribe from CHANNEL`. */
export const unsubscribe: WordHelp<UnsubscribeStepNode> = {
  help: '`unsubscribe from CHANNEL`: withdraws the consent of the contact for a channel.',
  snippets: [snippet('unsubscribe', 'unsubscribe from …', 'unsubscribe from ‹email›')],
};

/** `suppress contact`. */
export const suppress: WordHelp<SuppressStepNode> = {
  help: '`suppress contact`: sends the contact nothing ever again.',
  snippets: [snippet('suppress', 'suppress contact', 'suppress contact')],
};
