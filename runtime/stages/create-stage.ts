/** The `Stage` that generated code is handed: steps with effects have a file each in `steps/`; parking and ending are noted here and carried out by `perform`. */
import { END, type Stage } from '../journey/port.ts';
import type { Session } from './session.ts';
import { decide } from './steps/decide.ts';
import { email } from './steps/email.ts';
import { giveCoupon } from './steps/give-coupon.ts';

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
  const park = (label: string, ms: number): string => {
    way = { kind: 'parked', label, until: session.now + ms };
    return label;
  };
  const stage: Stage = {
    email: async (label, options) => {
      await session.once(label, 'email', async () => {
        await before();
        return email(session, label, options);
      });
    },
    giveCoupon: async (label, options) => {
      if (await session.taken(label)) return;
      await before();
      session.later(() => session.once(label, 'give', () => giveCoupon(session, label, options)));
    },
    decide: async (label, branch, predicate) => {
      await session.flush();
      return decide(session, label, branch, predicate);
    },
    wait: park,
    waitForEvent: park,
    stop: (label, outcome) => {
      way = { kind: 'finished', label, outcome, reason: 'stop' };
      return END;
    },
    complete: () => {
      way = { kind: 'finished', outcome: 'completed', reason: 'the end of the flow' };
      return END;
    },
  };
  return { stage, way: () => way };
}
