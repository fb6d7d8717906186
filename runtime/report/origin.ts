/** Where a mail comes from and why it went out: mail → outbox row → run → the event that it entered on. */
import type { Run, Transaction } from '../store/port.ts';
import type { FlowOf } from './artefact-heads.ts';
import { phraseOfEvent } from './phrases.ts';
import type { MailOrigin, Reason } from './types.ts';

/** Reads the origin of what the outbox row with this id sent; empty if there is no such row. */
export async function readOrigin(tx: Transaction, flowOf: FlowOf, outbox: string | undefined): Promise<MailOrigin> {
  const row = outbox === undefined ? undefined : await tx.outbox.get(outbox);
  if (row === undefined) return {};
  const run = await tx.runs.get(row.run);
  return {
    campaign: row.campaign,
    revision: row.revision,
    run: row.run,
    step: row.label,
    ...(run && { reason: await readReason(tx, flowOf, run, row.label) }),
  };
}

async function readReason(tx: Transaction, flowOf: FlowOf, run: Run, step: string): Promise<Reason> {
  const event = await tx.events.get(run.entryEvent);
  const flow = await flowOf(tx, run.campaign, run.revision);
  const trigger = event === undefined ? 'an event that is no longer stored' : phraseOfEvent(flow, event.event);
  const about =
    run.self ??
    (event?.aboutEntity !== undefined && event.aboutId !== undefined ? { entity: event.aboutEntity, id: event.aboutId } : undefined);
  const row = about === undefined || about.entity === 'contact' ? undefined : `${about.entity} ${about.id}`;
  return {
    trigger,
    ...(event && { occurredAt: event.occurredAt }),
    enteredAt: run.enteredAt,
    ...(row !== undefined && { about: row }),
    sentence: `The run entered on ${trigger}${row === undefined ? '' : ` (${row})`} and came to the step ${step}.`,
  };
}
