import type { Journey } from '../journeys.ts';
import { createOneActivitySide } from '../opponents/one-activity.side.ts';
import { createThreeActivitiesSide } from '../opponents/three-activities.side.ts';
import { createFollower } from './drive.ts';
import type { DrivenWithMessages, ProcessSettings } from './orders.ts';
import { createRelanceSide } from './relance.ts';
import type { CreateSide, SideName } from './side.ts';

/** A side that runs, in this process or in one of its own. */
export interface RunningSide {
  /** Sends journeys through it; resolves when all have ended. */
  drive(journeys: readonly Journey[]): Promise<DrivenWithMessages>;
  stop(): Promise<void>;
}

const sides: Readonly<Record<SideName, CreateSide>> = {
  relance: createRelanceSide,
  'three activities': createThreeActivitiesSide,
  'one activity': createOneActivitySide,
};

/** Starts a side in this process. */
export async function startHere(settings: ProcessSettings): Promise<RunningSide> {
  const follower = createFollower();
  const side = await sides[settings.side](settings, follower.watcher);
  return {
    drive: async (journeys) => ({
      ...(await follower.drive(side, journeys)),
      messages: await side.messages(journeys.map(({ cart }) => cart)),
    }),
    stop: () => side.close(),
  };
}
