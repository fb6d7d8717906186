/** The first opponent: three ordinary activities a message. */
import type { CreateSide } from '../sides/side.ts';
import { cartOf, createOpponent } from './opponent.ts';
import { createThreeActivities } from './three-activities.activities.ts';

/** Starts it. */
export const createThreeActivitiesSide: CreateSide = createOpponent('./three-activities.workflow.ts', (pool, { build }, watcher) => {
  const activities = createThreeActivities(pool, build);
  return {
    ...activities,
    writeJournal: async (entries: Parameters<typeof activities.writeJournal>[0]) => {
      await activities.writeJournal(entries);
      for (const { journey, kind, label } of entries) {
        if (kind === 'ended') watcher.ended(cartOf(journey), journey);
        else if (label === 'first') watcher.parked(cartOf(journey), 'event');
      }
    },
  };
});
