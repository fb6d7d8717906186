/** The `Stage` that generated code is handed: its steps have a file each in `steps/`; parking and ending are noted here and carried out by `perform`. */
import { END, type Stage } from '../journey/port.ts';
import type { Session } from './session.ts';
import { stageOf } from './steps/registry.ts';
import type { Way } from './steps/stage-parts.ts';

export type { Way } from './steps/stage-parts.ts';

/** A stage and the way it went, once its function has returned. */
export interface StageInFlight {
  readonly stage: Stage;
  way(): Way | undefined;
}

/** Binds the steps to a session. `before` is called before every effect that was not taken yet: the place of the standing exits. */
export function createStage(session: Session, before: () => Promise<void>): StageInFlight {
  let way: Way | undefined;
  const leave = (left: Way): string => {
    way = left;
    return 'label' in left && left.kind !== 'finished' ? left.label : END;
  };
  const stage = stageOf({
    session,
    before,
    take: (label, kind, effect) =>
      session.once(label, kind, async () => {
        await before();
        await session.flush();
        return effect();
      }),
    parkUntil: (label, until) => leave({ kind: 'parked', label, until }),
    leave,
  });
  return { stage, way: () => way };
}
