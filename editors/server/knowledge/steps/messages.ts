/** Steps that send. */
import type { Choice } from '../../../../language/diagnostics/diagnostic.ts';
import { choicesOf } from '../../../../language/diagnostics/spelling.ts';
import type { Channel } from '../../../../language/program.ts';
import type { MessageStepNode } from '../../../../language/syntax/steps/message.ts';
import type { SendStepNode } from '../../../../language/syntax/steps/send.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { snippet } from '../snippet.ts';
import type { CampaignFacts, WordHelp } from './step-help.ts';

/** `email NAME`. */
export const email: WordHelp<MessageStepNode> = {
  help: 'Sends an e-mail: `email NAME`. As the subject of an event, `email opened` speaks of any e-mail.',
  snippets: [snippet('email', 'email …', 'email ‹message_name›'), snippet('email', 'email … else { }', 'email ‹message_name› else { ‹› }')],
  behind: (snapshot) => messagesOf(snapshot, 'email'),
  unsaid: messageWords,
};

/** `sms NAME`. */
export const sms: WordHelp<MessageStepNode> = {
  help: 'Sends an SMS: `sms NAME`.',
  snippets: [snippet('sms', 'sms …', 'sms ‹message_name›')],
  behind: (snapshot) => messagesOf(snapshot, 'sms'),
  unsaid: messageWords,
};

/** `push NAME`. */
export const push: WordHelp<MessageStepNode> = {
  help: 'Sends a push notification: `push NAME`.',
  behind: (snapshot) => messagesOf(snapshot, 'push'),
  unsaid: messageWords,
};

/** `whatsapp NAME`. */
export const whatsapp: WordHelp<MessageStepNode> = {
  help: 'Sends a WhatsApp message: `whatsapp NAME`.',
  behind: (snapshot) => messagesOf(snapshot, 'whatsapp'),
  unsaid: messageWords,
};

/** `send NAME by …`. */
export const send: WordHelp<SendStepNode> = {
  help: '`send NAME by CHANNEL or CHANNEL`: sends by the first channel that can reach the contact.',
  snippets: [snippet('send', 'send … by', 'send ‹message_name› by ‹preferred› or ‹email›')],
  behind: (snapshot) => messagesOf(snapshot),
  unsaid: messageWords,
};

/** The messages of a channel, or of all. */
function messagesOf({ checked }: Snapshot, channel?: Channel): readonly Choice[] {
  const fitting = checked.partial.messages.filter((message) => channel === undefined || message.channel === channel);
  return choicesOf(new Set(fitting.map(({ name }) => name)), 'message');
}

function messageWords(step: { readonly otherwise?: unknown }, { purpose }: CampaignFacts): string {
  const rules = purpose === 'transactional' ? 'Needs no marketing consent.' : 'Needs consent for the channel; caps and quiet hours hold.';
  return step.otherwise === undefined ? `${rules} If it cannot be sent, that is recorded and the run goes on.` : rules;
}
