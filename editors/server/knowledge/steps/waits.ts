/** Waits of all kinds; one word begins them. */
import { spokenDuration } from '../../../../compiler/words/duration.ts';
import type { ZoneNode } from '../../../../language/syntax/ast.ts';
import type { RaceStepNode } from '../../../../language/syntax/steps/race.ts';
import type { RestartStepNode } from '../../../../language/syntax/steps/restart.ts';
import type { UntilStepNode } from '../../../../language/syntax/steps/until.ts';
import type { WaitStepNode } from '../../../../language/syntax/steps/wait.ts';
import { afterDuration, momentFrom } from '../../core/calendar.ts';
import { snippet } from '../snippet.ts';
import type { CampaignFacts, StepHelp, WordHelp } from './step-help.ts';

/** `wait D`. */
export const wait: WordHelp<WaitStepNode> = {
  help: 'Waits for a time, until a date, or up to a limit for an event.',
  snippets: [snippet('wait', 'wait 3d', 'wait ‹3d›')],
  unsaid: ({ duration }) => `Waits exactly ${spokenDuration(duration.ms)}; a day is 24 hours.`,
  labelPlace: ({ duration }) => duration.span.end,
  ends: ({ duration }, calendar) => afterDuration(duration.ms, calendar),
};

/** `wait 3 days at 09:00`, `wait until …`. */
export const until: StepHelp<UntilStepNode> = {
  snippets: [
    snippet('wait', 'wait 3 days at 09:00', 'wait ‹3 days› at ‹09:00›'),
    snippet('wait', 'wait until …', 'wait until ‹monday› at ‹09:00›'),
  ],
  unsaid: untilWords,
  labelPlace: ({ moment }) => moment.span.end,
  moment: ({ moment }) => moment,
  ends: ({ moment }, calendar) => momentFrom(moment, calendar),
};

/** `wait up to D for …`, `wait up to D { … }`. */
export const race: StepHelp<RaceStepNode> = {
  snippets: [
    snippet('wait', 'wait up to … for …', 'wait up to ‹7d› for ‹order placed› on timeout { ‹stop› }'),
    snippet('wait', 'wait up to … { on … }', 'wait up to ‹7d› {\n  on ‹order placed› { ‹› }\n  on timeout { ‹› }\n}'),
  ],
  unsaid: raceWords,
  titles: ({ arms, notSent, timeouts }) => [
    ...arms.map(({ event }) => `on ${event.phrase.words.map(({ text }) => text).join(' ')}`),
    ...notSent.map(() => 'on not sent'),
    ...timeouts.map(() => 'on timeout'),
  ],
  labelPlace: ({ form, duration }) => (form === 'block' ? duration.span.end : undefined),
  ends: ({ duration }, calendar) => afterDuration(duration.ms, calendar),
  endPlace: ({ duration }) => duration.span.end,
};

/** `wait D up to D restarting on …`. */
export const restart: StepHelp<RestartStepNode> = {
  snippets: [snippet('wait', 'wait … restarting on …', 'wait ‹1h› up to ‹2d› restarting on ‹this cart updated›')],
  unsaid: ({ duration, limit }) =>
    `Ends ${spokenDuration(duration.ms)} after the last such event, and after ${spokenDuration(limit.ms)} at the latest.`,
  labelPlace: ({ event }) => event.span.end,
  ends: ({ limit }, calendar) => afterDuration(limit.ms, calendar),
  endPlace: ({ limit }) => limit.span.end,
};

function untilWords({ moment, otherwise }: UntilStepNode, { storeZone }: CampaignFacts): string | undefined {
  // A point in time is the same in every zone.
  const zone = moment.kind === 'path' && moment.time === undefined ? [] : [`The zone is ${clockOf(moment.zone, storeZone)}.`];
  const missing = otherwise === undefined && moment.kind === 'path' ? ['Where the date is unknown or past, the run goes on at once.'] : [];
  const past = otherwise === undefined && moment.kind === 'today' ? ['Where that is past, the run goes on at once.'] : [];
  const all = [...zone, ...missing, ...past];
  return all.length === 0 ? undefined : all.join(' ');
}

function clockOf(zone: ZoneNode | undefined, storeZone: string): string {
  if (zone?.kind === 'named') return zone.name;
  return zone?.kind === 'store' ? `the store's (${storeZone})` : `the contact's, or the store's (${storeZone}) where it is not known`;
}

function raceWords({ timeouts, notSent, form }: RaceStepNode): string {
  const timeout = timeouts.length === 0 ? 'When the time is up, the run goes on.' : '';
  const sent = form === 'block' && notSent.length === 0 ? 'A message that could not be sent counts as a time-out.' : '';
  return [timeout, sent].filter((part) => part !== '').join(' ') || 'The arms join behind it.';
}
