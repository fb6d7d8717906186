import type { Moment } from '../../../language/program.ts';
import type { MomentAnswer } from '../../clock/moments.ts';
import type { Stage, ValueOf } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { momentOf } from '../calendar-wait.ts';
import type { Session } from '../session.ts';
import type { StageParts } from './stage-parts.ts';

/** The step: the moment is computed, and then waited for. */
export function untilMethods({ session, parkUntil }: StageParts): Pick<Stage, 'until' | 'parkUntil'> {
  const moments = new Map<string, number>();
  return {
    until: async (label, moment) => {
      const found = await findMoment(session, label, moment);
      if (found.until !== undefined) moments.set(label, found.until);
      return found.kind;
    },
    parkUntil: (label) => parkUntil(label, moments.get(label) ?? session.now),
  };
}

/** Where a calendar wait leads: `until` is there if it waits, ms. */
export interface FoundMoment {
  readonly kind: 'wait' | 'past' | 'unknown';
  readonly until?: number;
}

/** Computes the moment of a calendar wait once: a stage that resumes after a hold goes the way it went. */
export async function findMoment(session: Session, label: string, moment: Moment<ValueOf>): Promise<FoundMoment> {
  const taken = await session.once(label, 'until', async () => {
    const answer = await momentOf(session.context(), moment, session.now);
    if (answer.kind === 'at') return { kind: 'wait', until: answer.at };
    session.journal({ kind: 'passed', label, reason: REASONS[answer.kind] });
    return { kind: answer.kind === 'unknown' ? 'unknown' : 'past' };
  });
  return readMoment(taken);
}

const REASONS: Readonly<Record<Exclude<MomentAnswer['kind'], 'at'>, string>> = {
  past: 'the date is past',
  unknown: 'the date is unknown',
  inside: 'inside the window',
};

function readMoment(taken: Json): FoundMoment {
  if (typeof taken !== 'object' || taken === null || !('kind' in taken)) throw new Error('A calendar wait remembers no moment.');
  if (taken.kind === 'past' || taken.kind === 'unknown') return { kind: taken.kind };
  if (typeof taken.until !== 'number') throw new Error('A calendar wait remembers no instant.');
  return { kind: 'wait', until: taken.until };
}
