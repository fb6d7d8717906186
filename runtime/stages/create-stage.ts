/** The `Stage` that generated code is handed: steps with effects have a file each in `steps/`; parking and ending are noted here and carried out by `perform`. */
import { END, type Stage } from '../journey/port.ts';
import type { StepTaken } from '../store/port.ts';
import type { Json } from '../values.ts';
import type { Session } from './session.ts';
import { callPatience } from './steps/call.ts';
import { suppress, unsubscribe } from './steps/contactability.ts';
import { decide } from './steps/decide.ts';
import { giveCoupon, tryGiveCoupon } from './steps/give-coupon.ts';
import { changeMembership } from './steps/membership.ts';
import { messageSteps } from './steps/message-steps.ts';
import { outsideSteps } from './steps/outside-steps.ts';
import { repeats } from './steps/repeat.ts';
import { setField } from './steps/set-field.ts';
import { drawArm } from './steps/split.ts';
import { startCampaign } from './steps/start-campaign.ts';
import { findMoment } from './steps/until.ts';

/** How a stage function came to its end. */
export type Way =
  | { readonly kind: 'parked'; readonly label: string; readonly until: number }
  | { readonly kind: 'forked'; readonly label: string }
  | { readonly kind: 'arm ended' }
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
  const messages = messageSteps(session, before);
  const moments = new Map<string, number>();
  const stage: Stage = {
    ...messages.steps,
    ...effectsOf(session, before),
    ...outsideSteps(session, before),
    // What was held out has no answer to wait for.
    awaitDelivery: (label) => park(label, session.run().heldOut === undefined ? messages.patience(label) : 0),
    awaitReply: (label) => park(label, session.run().heldOut === undefined ? callPatience(session, label) : 0),
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
    waitRestarting: (label, ms, limitMs) => park(label, Math.min(ms, limitMs)),
    split: async (label, shares) => {
      await session.flush();
      return drawArm(session, label, shares);
    },
    noSuchArm: (label) => {
      throw new Error(`The split \`${label}\` came to an arm that the campaign does not have.`);
    },
    repeat: async (label, times, until) => {
      await session.flush();
      return repeats(session, label, times, until);
    },
    fork: (label) => {
      way = { kind: 'forked', label };
      return label;
    },
    endArm: () => {
      way = { kind: 'arm ended' };
      return END;
    },
    stop: (label, outcome) => finish({ label, outcome, reason: 'stop' }),
    complete: () => finish({ outcome: 'completed', reason: 'the end of the flow' }),
  };
  return { stage, way: () => way };
}

type Effects = Pick<Stage, 'giveCoupon' | 'tryGiveCoupon'> & PlainEffects;
type PlainEffects = Pick<Stage, 'addTo' | 'removeFrom' | 'set' | 'start' | 'unsubscribe' | 'suppress'>;

function effectsOf(session: Session, before: () => Promise<void>): Effects {
  return {
    giveCoupon: async (label, options) => {
      if (await session.taken(label)) return;
      await before();
      session.later(() => session.once(label, 'give', () => giveCoupon(session, label, options)));
    },
    tryGiveCoupon: (label, options) => tryGiveCoupon(session, label, options, before),
    ...plainEffects(session, before),
  };
}

/** Effects that are done at once and of which nothing is asked. A coupon that was put off is given before them, in the order of the steps. */
function plainEffects(session: Session, before: () => Promise<void>): PlainEffects {
  const plain = async (label: string, kind: StepTaken['kind'], effect: () => Promise<Json>): Promise<void> => {
    await session.once(label, kind, async () => {
      await before();
      await session.flush();
      return effect();
    });
  };
  return {
    addTo: (label, segment) => plain(label, 'add', () => changeMembership(session, 'add', label, segment)),
    removeFrom: (label, segment) => plain(label, 'remove', () => changeMembership(session, 'remove', label, segment)),
    set: (label, options) => plain(label, 'set', () => setField(session, label, options)),
    start: (label, campaign) => plain(label, 'start', () => startCampaign(session, label, campaign)),
    unsubscribe: (label, channel) => plain(label, 'unsubscribe', () => unsubscribe(session, label, channel)),
    suppress: (label) => plain(label, 'suppress', () => suppress(session, label)),
  };
}
