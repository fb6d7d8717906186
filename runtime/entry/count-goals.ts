/** Goals that go on counting after the end of their run: `counted for D` after its last message (language §4, semantics §5). */
import { type Context, holds } from '../stages/context.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import type { Handling } from './handling.ts';

/** Counts the event for every ended run of the contact whose goal it satisfies in time: once a run. The outcome stays, and no effects run. */
export async function countGoals(handling: Handling, event: StoredEvent, contact: string): Promise<void> {
  for (const run of await handling.tx.runs.countingOf(contact, handling.now)) await countGoal(handling, event, run);
}

const GOAL = 'goal';

async function countGoal({ tx, library, workspace, now }: Handling, event: StoredEvent, run: Run): Promise<void> {
  if (run.outcome === 'goal' || run.counted?.includes(GOAL) === true) return;
  const code = await library.get(tx, run.campaign, run.revision);
  const context: Context = { tx, library, workspace, now, subject: run };
  for (const goal of code.stages.goals) {
    const counts = goal.on.includes(event.event) && now < (run.lastMessageAt ?? run.enteredAt) + (goal.countedFor ?? 0);
    if (!counts || !(await holds(context, goal.when, event))) continue;
    await tx.runs.update(run.id, { counted: [...(run.counted ?? []), GOAL] });
    const about = { contact: run.contact, run: run.id, campaign: run.campaign, revision: run.revision, label: goal.label };
    await tx.journal.append([{ ...about, at: now, kind: 'goal counted', reason: event.event, data: { event: event.event, id: event.id } }]);
    return;
  }
}
