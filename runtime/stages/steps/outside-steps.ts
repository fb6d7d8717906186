/** The steps that speak to somebody who is not the contact: an endpoint, people of the shop. */
import type { Stage } from '../../journey/port.ts';
import type { StepTaken } from '../../store/port.ts';
import type { Json } from '../../values.ts';
import type { Session } from '../session.ts';
import { callEndpoint } from './call.ts';
import { wasQueued } from './message.ts';
import { notifyPeople } from './notify.ts';

/** The steps. */
export type OutsideSteps = Pick<Stage, 'call' | 'notify'>;

/** Binds them to a session; `before` as in `createStage`. A coupon that was put off is given before them: they may name it. */
export function outsideSteps(session: Session, before: () => Promise<void>): OutsideSteps {
  const once = (label: string, kind: StepTaken['kind'], step: () => Promise<Json>): Promise<Json> =>
    session.once(label, kind, async () => {
      await before();
      await session.flush();
      return step();
    });
  return {
    call: async (label, options) => wasQueued(await once(label, 'call', () => callEndpoint(session, label, options))),
    notify: async (label, options) => {
      await once(label, 'notify', () => notifyPeople(session, label, options));
    },
  };
}
