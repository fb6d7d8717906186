/** Measures: conversions that end nothing (`measure purchased for 30d`). They count from the first message for so long, once a run (language §4). */
import type { MeasureEntry } from '../journey/port.ts';
import { type Context, holds } from '../stages/context.ts';
import { sendsMessages } from '../stages/guard.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import type { Handling } from './handling.ts';

/** Counts the event for the contact's runs, those that are live and those whose measures still count; before it can end any of them. */
export async function countMeasures(handling: Handling, event: StoredEvent, contact: string): Promise<void> {
  const { tx, now } = handling;
  for (const run of [...(await tx.runs.liveOf(contact)), ...(await tx.runs.countingOf(contact, now))]) {
    const code = await handling.library.get(tx, run.campaign, run.revision);
    const { measures } = code.stages;
    if (measures === undefined) continue;
    // In a campaign without messages a measure counts from entry, as a goal does.
    const from = sendsMessages(code) ? run.firstMessageAt : run.enteredAt;
    if (from !== undefined) await countMeasuresOf(handling, event, run, measures, from);
  }
}

async function countMeasuresOf(
  { tx, library, workspace, now }: Handling,
  event: StoredEvent,
  run: Run,
  measures: readonly MeasureEntry[],
  from: number,
): Promise<void> {
  const context: Context = { tx, library, workspace, now, subject: run };
  const counted = new Set(run.counted);
  for (const { on, when, ms, words } of measures) {
    const open = !counted.has(`measure ${words}`) && on.includes(event.event) && now < from + ms;
    if (!open || !(await holds(context, when, event))) continue;
    counted.add(`measure ${words}`);
    await tx.runs.update(run.id, { counted: [...counted] });
    const { id, contact, campaign, revision, heldOut } = run;
    const data = { measure: words, event: event.event, id: event.id, ...(heldOut === undefined ? {} : { heldOut }) };
    await tx.journal.append([{ at: now, contact, run: id, campaign, revision, kind: 'measured', reason: words, data }]);
  }
}
