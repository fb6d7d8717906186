/** Where a run and its messages come from, and why: mail → outbox row → run → the event that it entered on. */
import type { OutboxRow, Run } from '../store/port.ts';
import { type Origin, type Reading, readHead } from './memory.ts';
import { phraseOfEvent, rowInWords } from './phrases/triggers.ts';
import type { MailOrigin, Reason } from './types.ts';

/** What started the run. */
export function readRunOrigin(reading: Reading, run: Run): Promise<Origin> {
  return reading.memory.origins.get(run.id, async () => {
    const event = await reading.tx.events.get(run.entryEvent);
    const head = await readHead(reading, run.campaign, run.revision);
    const about = rowInWords(run.self ?? rowOf(event?.aboutEntity, event?.aboutId));
    return {
      trigger: event === undefined ? 'an event that is no longer stored' : phraseOfEvent(head?.flow, event),
      ...(event && { occurredAt: event.occurredAt }),
      ...(about !== undefined && { about }),
    };
  });
}

const rowOf = (entity: string | undefined, id: string | undefined): { readonly entity: string; readonly id: string } | undefined =>
  entity === undefined || id === undefined ? undefined : { entity, id };

/** The origin of what an outbox row sent; empty without one. */
export async function readMailOrigin(reading: Reading, row: OutboxRow | undefined): Promise<MailOrigin> {
  if (row === undefined) return {};
  const run = await reading.tx.runs.get(row.run);
  return {
    campaign: row.campaign,
    revision: row.revision,
    run: row.run,
    step: row.label,
    ...(run && { reason: reasonOf(run, await readRunOrigin(reading, run), row.label) }),
  };
}

function reasonOf(run: Run, { trigger, occurredAt, about }: Origin, step: string): Reason {
  return {
    trigger,
    ...(occurredAt !== undefined && { occurredAt }),
    enteredAt: run.enteredAt,
    ...(about !== undefined && { about }),
    sentence: `The run entered on ${trigger}${about === undefined ? '' : ` (${about})`} and came to the step ${step}.`,
  };
}
