/** The rules that apply to a campaign's messages: consent, caps, quiet hours, control group, priority; those of the workspace where it has none of its own. */
import type { Campaign, Channel, Held } from '../../../language/program.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import type { Context } from '../english/context.ts';
import { CHANNEL_NOUN, CHANNEL_PLURAL, figures, list, named, plain } from '../english/names.ts';
import { duration, stretch } from '../english/time.ts';
import type { Line } from '../explanation.ts';
import { explainerOf } from '../steps/registry.ts';

/** The lines of `What applies`. */
export function policyLines(campaign: Campaign, context: Context): readonly Line[] {
  const channels = channelsOf(context);
  const { policies } = context.program.settings;
  const texts = [
    ...(channels.length === 0 ? [] : messageRules(campaign, channels, policies)),
    ...(campaign.purpose === 'transactional' ? [] : controlGroup(campaign, policies)),
    ...(campaign.tags.length === 0 ? [] : [`It is tagged ${list(campaign.tags.map(plain))}.`]),
    LIVE_RUNS[campaign.liveRuns ?? policies.liveRuns],
  ];
  return texts.map((text) => ({ text }));
}

/** The channels that the campaign writes in, in the order of the language. */
function channelsOf({ steps }: Context): readonly Channel[] {
  const used = [...steps.values()].flatMap((step) => explainerOf(step).channels?.(step) ?? []);
  return [...new Set(used)];
}

function messageRules(campaign: Campaign, channels: readonly Channel[], policies: Settings['policies']): readonly string[] {
  if (campaign.purpose === 'transactional') {
    return [
      'The messages belong to what the contact does with the shop: they go out whatever the contact has agreed to, at any hour, and no limit holds them back.',
    ];
  }
  const who = channels.map((channel) => CHANNEL_PLURAL[channel]);
  const caps = policies.caps.filter((cap) => concerns(cap, campaign, channels));
  const held = campaign.capped ?? policies.capped;
  return [
    `The messages go only to contacts who have agreed to ${list(who, 'or')}, and never to those who must not be written to.`,
    ...caps.map(capWords),
    ...(caps.length === 0 ? [] : [`A message above that limit ${heldWords(held)}.`]),
    quietWords(campaign, policies),
    `Their priority is ${campaign.priority} of 5${campaign.priority === 3 ? ', the usual one' : ''} (1 goes first).`,
  ];
}

type Cap = Settings['policies']['caps'][number];

const concerns = ({ channel, tagged }: Cap, { tags }: Campaign, channels: readonly Channel[]): boolean =>
  (channel === undefined || channels.some((one) => one === channel)) && (tagged === undefined || tags.includes(tagged));

function capWords({ messages, perMs, channel, tagged }: Cap): string {
  const known = (['email', 'sms', 'push', 'whatsapp'] as const).find((one) => one === channel);
  const noun = known === undefined ? 'message' : CHANNEL_NOUN[known];
  const nouns = messages === 1 ? noun : known === undefined ? 'messages' : CHANNEL_PLURAL[known];
  const of = tagged === undefined ? '' : ` of campaigns tagged ${named(tagged)}`;
  return `A contact gets at most ${figures(messages)} ${nouns}${of} in ${/^\d/.test(stretch(perMs)) ? '' : 'a '}${stretch(perMs)}.`;
}

function heldWords({ action, upTo }: Held<'skip' | 'hold' | 'exit'>): string {
  if (action === 'skip') return 'is left out, and the run goes on';
  if (action === 'exit') return 'is left out, and ends the run';
  return upTo === undefined ? 'waits until it may go' : `waits until it may go, for ${duration(upTo)} at most`;
}

function quietWords({ quietHours }: Campaign, policies: Settings['policies']): string {
  const hours = quietHours?.hours ?? policies.quietHours;
  if (hours === undefined) return 'They go out at any hour of the day.';
  const held = quietHours ?? { action: policies.quietHours?.then ?? 'hold' };
  return `Between ${hours.from} and ${hours.until} of the contact’s day a message ${heldWords(held)}.`;
}

function controlGroup({ tags }: Campaign, { controlGroup: group }: Settings['policies']): readonly string[] {
  if (group === undefined || group.except.some((tag) => tags.includes(tag))) return [];
  return [`${group.share}% of all contacts are in the control group of the shop, and get nothing.`];
}

const LIVE_RUNS: Readonly<Record<'finish' | 'move' | 'stop', string>> = {
  finish: 'When the campaign is changed, runs that are under way finish as they began.',
  move: 'When the campaign is changed, runs that are under way go on with the changed one.',
  stop: 'When the campaign is changed, runs that are under way are stopped.',
};
