/** At which time of the contact's day the steps of a campaign happen, as far as its text says. */
import { waitEnd } from '../../check/steps/of-step.ts';
import { startsAt } from '../../check/triggers/of-trigger.ts';
import type { Campaign, Moment, Step, Trigger, Zone } from '../../program.ts';
import type { Way } from './steps.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * `known`: at this minute of the day. Else `shift` ms after an hour at which the contact did something, and so was awake.
 * `wait`: the latest wait on the way here, if the contact did nothing since.
 */
export interface DayTime {
  readonly known?: number;
  readonly shift: number;
  readonly wait?: Step;
}

/** The time at which runs begin: that of a trigger with a time of day, if there is no other; else that of what the contact did. */
export function timeAtEntry({ triggers }: Campaign): DayTime {
  const [first] = triggers;
  const known = first === undefined || triggers.length > 1 ? undefined : timeOfTrigger(first);
  if (known !== undefined) return { known, shift: 0 };
  return { shift: Math.max(0, ...triggers.map(idleTime)) };
}

function timeOfTrigger(trigger: Trigger): number | undefined {
  const start = startsAt(trigger);
  return start?.kind === 'time' && isContacts(start.zone) ? minutesOf(start.time) : undefined;
}

function idleTime(trigger: Trigger): number {
  const start = startsAt(trigger);
  return start?.kind === 'after' ? start.ms : 0;
}

/** The time behind a step: waits move it. */
export function timeAfter(step: Step, before: DayTime): DayTime {
  const end = waitEnd(step);
  switch (end?.kind) {
    case 'length':
      return later(before, end.ms, step);
    case 'since event':
      return { shift: end.ms, wait: step };
    case 'moment': {
      const known = timeOfMoment(end.moment);
      return known === undefined ? { shift: 0 } : { known, shift: 0, wait: step };
    }
    default:
      return before;
  }
}

/** The time at the beginning of a way: an arm of a race begins with something that happened just now. */
export function timeOnWay(step: Step, way: Way, before: DayTime): DayTime {
  if (way.kind === 'timeout') return later(before, way.ms, step);
  return way.kind === 'arm' || way.kind === 'not sent' ? { shift: 0 } : before;
}

const later = ({ known, shift }: DayTime, ms: number, wait: Step): DayTime =>
  known === undefined ? { shift: shift + ms, wait } : { known: (known + ms / MINUTE) % (DAY / MINUTE), shift: 0, wait };

function timeOfMoment(moment: Moment): number | undefined {
  if (moment.kind === 'exact' || !isContacts(moment.zone)) return undefined;
  return minutesOf(moment.kind === 'window' ? moment.from : moment.time);
}

/** The store's zone is that of most of its contacts; another one may be anybody's. */
const isContacts = (zone: Zone): boolean => zone.kind !== 'named';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** True from 21:00 to 08:00. */
export const isNight = (minutes: number): boolean => minutes >= 21 * 60 || minutes < 8 * 60;

/** True if so long after something the contact did it may be night: not right after it, and not at the same hour of another day. */
export function mayBeNight(shift: number): boolean {
  const rest = shift % DAY;
  return rest > 2 * 3_600_000 && rest < DAY - 2 * 3_600_000;
}
