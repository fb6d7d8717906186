/** What a step leaves unsaid: the zone and end of a wait, what a message does when it cannot be sent. */
import { spokenDuration } from '../../../../compiler/words/duration.ts';
import type { StepNode, ZoneNode } from '../../../../language/syntax/ast.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** A sentence about the defaults of a step; undefined where it leaves none unsaid. */
export function stepWords({ checked }: Snapshot, campaign: string, step: StepNode): string | undefined {
  switch (step.kind) {
    case 'wait':
      return `Waits exactly ${spokenDuration(step.duration.ms)}; a day is 24 hours.`;
    case 'until':
      return untilWords(step, checked.partial.settings.store.timeZone);
    case 'race':
      return raceWords(step);
    case 'restart':
      return `Ends ${spokenDuration(step.duration.ms)} after the last such event, and after ${spokenDuration(step.limit.ms)} at the latest.`;
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
      return messageWords(step, checked.partial.campaigns.find(({ name }) => name === campaign)?.purpose);
    case 'give':
      return step.otherwise === undefined ? 'If no code is left, the run fails and an alert is raised.' : undefined;
    default:
      return undefined;
  }
}

function untilWords({ moment, otherwise }: StepNode & { readonly kind: 'until' }, storeZone: string): string | undefined {
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

function raceWords({ timeouts, notSent, form }: StepNode & { readonly kind: 'race' }): string {
  const timeout = timeouts.length === 0 ? 'When the time is up, the run goes on.' : '';
  const sent = form === 'block' && notSent.length === 0 ? 'A message that could not be sent counts as a time-out.' : '';
  return [timeout, sent].filter((part) => part !== '').join(' ') || 'The arms join behind it.';
}

function messageWords(step: { readonly otherwise?: unknown }, purpose: string | undefined): string {
  const rules = purpose === 'transactional' ? 'Needs no marketing consent.' : 'Needs consent for the channel; caps and quiet hours hold.';
  return step.otherwise === undefined ? `${rules} If it cannot be sent, that is recorded and the run goes on.` : rules;
}
