/** The second opponent: one ordinary activity a message, one transaction in it. */
import type { CreateSide } from '../sides/side.ts';
import { createOneActivity, type Send } from './one-activity.activities.ts';
import { cartOf, createOpponent } from './opponent.ts';

/** Starts it. */
export const createOneActivitySide: CreateSide = createOpponent('./one-activity.workflow.ts', (pool, { build }, watcher) => {
  const activities = createOneActivity(pool, build);
  return {
    sendMessage: async (send: Send) => {
      const permission = await activities.sendMessage(send);
      if (permission === 'bought' || send.label === 'last') watcher.ended(cartOf(send.journey), send.journey);
      else watcher.parked(cartOf(send.journey), 'event');
      return permission;
    },
    endJourney: async (of: Pick<Send, 'contact' | 'journey'>) => {
      await activities.endJourney(of);
      watcher.ended(cartOf(of.journey), of.journey);
    },
  };
});
