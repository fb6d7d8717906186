/** An event that commits between the reads of a stage and its park is not lost, on a real worker, at every statement. */
import { describe, expect, it } from 'vitest';
import { atEveryStatement } from '../race/every-statement.ts';
import { kinds, order, untilClosed, useTemporalScenes } from './worker/scenes.ts';
import type { TemporalScene } from './worker/temporal-scene.ts';

const { sceneOf, workerOf } = useTemporalScenes();

/** The statement by which a stage takes its contact's lock: from here to its commit no event of the contact can be handled. */
const LOCK = /from shop\.contact where id = .* for update/;

/** Stops the first stage of a new contact before its k-th statement; an order is received and, if it can be, handled there. */
async function orderDuringTheStage(scene: TemporalScene, check: (contact: string, handledInside: boolean) => Promise<void>): Promise<void> {
  const lockedAt: number[] = [];
  const rounds = await atEveryStatement(scene, async (k) => {
    const contact = `at-${k}`;
    const parked = async (): Promise<void> => {
      const { id } = await scene.enter(contact);
      while (
        (await scene.free.transaction((tx) => tx.results.get(id, '', 1))) === undefined &&
        (await scene.runOf(contact)).status !== 'ended'
      )
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    let handledInside = false;
    return {
      first: parked,
      second: async () => {
        await order(scene, contact);
        await scene.route(scene.free, contact);
        handledInside = (await scene.free.transaction((tx) => tx.events.get(`ordered-${contact}-1`)))?.seq === 2;
      },
      check: async ({ stoppedAt }) => {
        if (LOCK.test(stoppedAt)) lockedAt.push(k);
        // The timeline: before the lock the event goes first; behind it the event stands until the stage has committed.
        expect({ k, stoppedAt, handledInside }).toEqual({ k, stoppedAt, handledInside: lockedAt[0] === undefined || k <= lockedAt[0] });
        await check(contact, handledInside);
      },
    };
  });
  expect(lockedAt.length).toBeGreaterThan(0);
  expect(rounds.length).toBeGreaterThan(8);
}

describe('an order that comes between the reads of a stage and its park, at every statement', () => {
  it('ends the run, before its message or after it', async () => {
    const scene = await sceneOf('exit-in-stage', {
      campaigns: 'campaign offer { once  when contact registered  unless purchased  then { email hello  wait 2d as pause  email again } }',
      messages: ['hello', 'again'],
    });
    await workerOf(scene, scene.gated);
    await orderDuringTheStage(scene, async (contact, handledInside) => {
      expect(await untilClosed(scene, contact)).toBe('end');
      expect(await scene.runOf(contact)).toMatchObject({ outcome: 'exited', closed: true, needsNudge: false });
      expect(await kinds(scene, contact)).toEqual(handledInside ? ['entered', 'ended'] : ['entered', 'queued', 'ended', 'withdrawn']);
    });
    expect(scene.channel.sent).toEqual([]);
  });

  it('takes its arm of the wait, unless it was handled before the wait began', async () => {
    const scene = await sceneOf('arm-in-stage', {
      campaigns: `campaign chase {
        once  when contact registered
        then { wait up to 2d as answer { on order placed { email thanks }  on timeout { email nothing } } }
      }`,
      messages: ['thanks', 'nothing'],
    });
    await workerOf(scene, scene.gated);
    await orderDuringTheStage(scene, async (contact, handledInside) => {
      // Handled before the wait began it does not count, so a second one takes the arm.
      if (handledInside) {
        await scene.route(scene.free, contact);
        expect(await kinds(scene, contact)).toEqual(['entered']);
        await order(scene, contact, 2);
      }
      expect(await untilClosed(scene, contact)).toBe('end');
      expect(await scene.runOf(contact)).toMatchObject({ outcome: 'completed', closed: true, needsNudge: false });
      expect(await kinds(scene, contact)).toEqual(['entered', 'woke', 'queued', 'ended', 'sent']);
    });
  });
});
