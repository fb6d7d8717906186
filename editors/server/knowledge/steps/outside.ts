/** Steps that reach beyond the contact: endpoints, people, other campaigns. */
import { choicesOf } from '../../../../language/diagnostics/spelling.ts';
import type { CallStepNode } from '../../../../language/syntax/steps/call.ts';
import type { NotifyStepNode } from '../../../../language/syntax/steps/notify.ts';
import type { StartStepNode } from '../../../../language/syntax/steps/start.ts';
import { snippet } from '../snippet.ts';
import type { WordHelp } from './step-help.ts';

/** `call ENDPOINT`. */
export const call: WordHelp<CallStepNode> = {
  help: '`call ENDPOINT with { … }`: a signed request to an HTTP endpoint of relance.yaml, tried again if it fails.',
  snippets: [snippet('callStep', 'call … with { }', 'call ‹endpoint_name› with { ‹name›: ‹value› }')],
  behind: ({ checked }) => choicesOf(Object.keys(checked.partial.settings.endpoints), 'endpoint'),
};

/** `notify PEOPLE "…"`. */
export const notify: WordHelp<NotifyStepNode> = {
  help: '`notify PEOPLE "…"`: tells people of the shop.',
  snippets: [snippet('notify', 'notify …', 'notify ‹people› "‹text›"')],
  behind: ({ checked }) => choicesOf(Object.keys(checked.partial.settings.people), 'people'),
};

/** `start CAMPAIGN`. */
export const start: WordHelp<StartStepNode> = {
  help: '`start CAMPAIGN`: enters this contact into another campaign.',
  behind: ({ checked }) =>
    choicesOf(
      checked.partial.campaigns.map(({ name }) => name),
      'campaign',
    ),
};
