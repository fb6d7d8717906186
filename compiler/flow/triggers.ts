/** What the phases behind lowering ask of a trigger, whatever its kind. */
import type { Expression, ReadTime, Trigger } from '../../language/program.ts';
import { expressionWords } from '../words/expression.ts';

/** Name of the event that a `read` trigger enters members by, and that of `started`: Relance writes them itself. */
export const SEGMENT_READ = 'segment read';
export const CAMPAIGN_STARTED = 'campaign started';

/**
 * Name of the event that starts a run: a received one, or one that Relance derives (`cart abandoned`, `contact.birthday`, `no order placed`).
 * Undefined for a field: there it is whatever event changes the row.
 */
export function eventOfTrigger(trigger: Trigger): string | undefined {
  switch (trigger.kind) {
    case 'event':
    case 'idle':
    case 'date':
    case 'each':
      return trigger.event;
    case 'silence':
      return `no ${trigger.event}`;
    case 'membership':
      return trigger.change === 'enters' ? 'segment entered' : 'segment left';
    case 'read':
      return SEGMENT_READ;
    case 'started':
      return CAMPAIGN_STARTED;
    case 'field':
      return undefined;
  }
}

/** The conditions and values that a trigger holds, in the order in which they are written. */
export function expressionsOfTrigger(trigger: Trigger): readonly Expression[] {
  const own = trigger.kind === 'field' ? [trigger.from, trigger.to, trigger.bound] : [];
  const where = trigger.kind === 'started' ? undefined : trigger.where;
  const to = trigger.kind === 'event' || trigger.kind === 'idle' ? trigger.toContacts : undefined;
  return [...own, where, to].filter((one) => one !== undefined);
}

/**
 * The trigger in canonical words where it has instants of its own: the event that it derives carries them as `payload.due`, and campaigns with the
 * same words share them. Undefined for triggers that events start by themselves.
 */
export function keyOfTrigger(trigger: Trigger): string | undefined {
  switch (trigger.kind) {
    case 'date':
      return trigger.key;
    case 'silence':
      return [
        `no ${trigger.event} for ${trigger.ms}`,
        ...(trigger.from === undefined ? [] : [`from ${trigger.from.join(', ')}`]),
        ...(trigger.where === undefined ? [] : [`where (${expressionWords(trigger.where)})`]),
      ].join(' ');
    case 'read':
      return `segment ${trigger.segment} read ${readKey(trigger.at)}`;
    default:
      return undefined;
  }
}

function readKey(at: ReadTime): string {
  if (at.kind === 'now') return 'now';
  const zone = at.zone.kind === 'named' ? at.zone.name : `${at.zone.kind} time`;
  const day = at.kind === 'on' ? ` ${at.date}` : at.kind === 'every day' ? '' : ` ${at.day}`;
  return `${at.kind}${day} at ${at.time} in ${zone}`;
}
