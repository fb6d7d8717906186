/** The `Stage` that generated code is handed: steps with effects have a file each in `steps/`; parking and ending are noted here and carried out by `perform`. */
import type { Channel } from '../../language/program.ts';
import { END, type MessageOptions, type Stage } from '../journey/port.ts';
import type { Session } from './session.ts';
import { decide } from './steps/decide.ts';
import { giveCoupon, tryGiveCoupon } from './steps/give-coupon.ts';
import { changeMembership } from './steps/membership.ts';
import { patienceOf, sendMessage, wasQueued } from './steps/message.ts';
import { findMoment } from './steps/until.ts';

/** How a stage function came to its end. */
export type Way =
  | { readonly kind: 'parked'; readonly label: string; readonly until: number }
  | { readonly kind: 'finished'; readonly label?: string; readonly outcome: string; readonly reason: string };

/** A stage and the way it went, once its function has returned. */
export interface StageInFlight {
  readonly stage: Stage;
  way(): Way | undefined;
}

/** Binds the steps to a session. `before` is called before every effect that was not taken yet: the place of the standing exits. */
export function createStage(session: Session, before: () => Promise<void>): StageInFlight {
  let way: Way | undefined;
  const parkUntil = (label: string, until: number): string => {
    way = { kind: 'parked', label, until };
    return label;
  };
  const park = (label: string, ms: number): string => parkUntil(label, session.now + ms);
  const finish = (finished: Omit<Way & { kind: 'finished' }, 'kind'>): string => {
    way = { kind: 'finished', ...finished };
    return END;
  };
  const moments = new Map<string, number>();
  const stage: Stage = {
    ...effectsOf(session, before),
    ...laterSteps(),
    awaitDelivery: (label) => park(label, patienceOf(session, label)),
    decide: async (label, branch, predicate) => {
      await session.flush();
      return decide(session, label, branch, predicate);
    },
    wait: park,
    until: async (label, moment) => {
      const found = await findMoment(session, label, moment);
      if (found.until !== undefined) moments.set(label, found.until);
      return found.kind;
    },
    parkUntil: (label) => parkUntil(label, moments.get(label) ?? session.now),
    waitForEvent: park,
    stop: (label, outcome) => finish({ label, outcome, reason: 'stop' }),
    complete: () => finish({ outcome: 'completed', reason: 'the end of the flow' }),
  };
  return { stage, way: () => way };
}

type Effects = Pick<Stage, 'email' | 'sms' | 'giveCoupon' | 'tryGiveCoupon' | 'addTo' | 'removeFrom'>;

function effectsOf(session: Session, before: () => Promise<void>): Effects {
  const send = async (channel: Channel, label: string, options: MessageOptions): Promise<boolean> =>
    wasQueued(
      await session.once(label, 'message', async () => {
        await before();
        return sendMessage(session, channel, label, options);
      }),
    );
  const change = async (kind: 'add' | 'remove', label: string, segment: string): Promise<void> => {
    await session.once(label, kind, async () => {
      await before();
      await session.flush();
      return changeMembership(session, kind, label, segment);
    });
  };
  return {
    email: (label, options) => send('email', label, options),
    sms: (label, options) => send('sms', label, options),
    giveCoupon: async (label, options) => {
      if (await session.taken(label)) return;
      await before();
      session.later(() => session.once(label, 'give', () => giveCoupon(session, label, options)));
    },
    tryGiveCoupon: (label, options) => tryGiveCoupon(session, label, options, before),
    addTo: (label, segment) => change('add', label, segment),
    removeFrom: (label, segment) => change('remove', label, segment),
  };
}

type Later = Omit<
  Stage,
  keyof Effects | 'awaitDelivery' | 'decide' | 'wait' | 'until' | 'parkUntil' | 'waitForEvent' | 'stop' | 'complete'
>;

/** Steps that the compiler refuses still. */
function laterSteps(): Later {
  const later = (): never => {
    throw new Error('The compiler should have refused this step.');
  };
  return {
    push: later,
    whatsapp: later,
    send: later,
    call: later,
    awaitReply: later,
    notify: later,
    set: later,
    start: later,
    unsubscribe: later,
    suppress: later,
    split: later,
    noSuchArm: later,
    repeat: later,
    fork: later,
    endArm: later,
    waitRestarting: later,
  };
}
