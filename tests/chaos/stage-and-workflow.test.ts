/** Database and workflow agree when a worker is killed between the commit of a stage and the moment at which Temporal hears of it. */
import { describe, expect, it } from 'vitest';
import { kinds, order, untilClosed, useTemporalScenes } from './worker/scenes.ts';
import type { TemporalScene } from './worker/temporal-scene.ts';

const { sceneOf, workerOf } = useTemporalScenes();

/** The server has not heard of any stage: a local activity is recorded as a marker. */
async function recordedStages(scene: TemporalScene, contact: string): Promise<number> {
  const history = await scene.workflow(await scene.runOf(contact)).fetchHistory();
  return (history.events ?? []).filter((event) => event.markerRecordedEventAttributes != null).length;
}

describe('a worker that is killed after the commit of a stage, before Temporal hears of its result', () => {
  it('at a wait: the order that comes meanwhile ends the run, the stage is not executed again, and the workflow obeys', async () => {
    const scene = await sceneOf('killed-at-wait', {
      campaigns: 'campaign offer { once  when contact registered  unless purchased  then { email hello  wait 2d as pause  email again } }',
      messages: ['hello', 'again'],
    });
    await scene.enter('ada');
    await scene.workerThatDiesAfter('start');
    expect([await kinds(scene, 'ada'), await recordedStages(scene, 'ada')]).toEqual([['entered', 'queued'], 0]);
    await order(scene, 'ada');
    await scene.route(scene.free, 'ada');
    expect(await scene.runOf('ada')).toMatchObject({ status: 'ended', outcome: 'exited', closed: false, needsNudge: true });

    const asked = await workerOf(scene);
    expect(await untilClosed(scene, 'ada')).toBe('end');
    expect(await scene.runOf('ada')).toMatchObject({ status: 'ended', outcome: 'exited', closed: true, needsNudge: false });
    // The first question again: its stored answer. Then the end.
    expect(asked.map(({ input, answer }) => [input.seq, input.from, answer.next, answer.stored])).toEqual([
      [1, 'start', 'pause', true],
      [2, 'pause', 'end', false],
    ]);
    expect(await kinds(scene, 'ada')).toEqual(['entered', 'queued', 'ended', 'withdrawn']);
    expect(scene.channel.sent).toEqual([]);
  });

  it('at the end: the run has completed, the order that comes meanwhile changes nothing, and the workflow completes', async () => {
    const scene = await sceneOf('killed-at-end', {
      campaigns: 'campaign offer { once  when contact registered  unless purchased  then { email hello } }',
      messages: ['hello'],
    });
    await scene.enter('ben');
    await scene.workerThatDiesAfter('start');
    expect([await kinds(scene, 'ben'), await recordedStages(scene, 'ben')]).toEqual([['entered', 'queued', 'ended'], 0]);
    await order(scene, 'ben');
    await scene.route(scene.free, 'ben');

    const asked = await workerOf(scene);
    expect(await untilClosed(scene, 'ben')).toBe('end');
    expect(await scene.runOf('ben')).toMatchObject({ status: 'ended', outcome: 'completed', closed: true, needsNudge: false });
    expect(asked.map(({ input, answer }) => [input.seq, answer.next, answer.stored])).toEqual([[1, 'end', true]]);
    expect(await kinds(scene, 'ben')).toEqual(['entered', 'queued', 'ended', 'sent']);
    expect(scene.channel.sent).toHaveLength(1);
  });
});
