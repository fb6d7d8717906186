import type { OutboxRow } from '../../store/port.ts';
import { outboxId } from '../outbox-id.ts';
import type { Session } from '../session.ts';

/** What differs between a call and a notice. `livesMs`: its time to live. `part`: of a notice, which of its addresses, from 1. */
export type Leaving = Pick<OutboxRow, 'kind' | 'channel' | 'message' | 'to' | 'text'> &
  Partial<Pick<OutboxRow, 'from' | 'subject'>> & { readonly livesMs: number; readonly part?: number };

/** The outbox row of something that leaves the machine and is no message to the contact. */
export function leavingRow(session: Session, label: string, leaving: Leaving): OutboxRow {
  const { livesMs, part, from = '', subject = '', ...same } = leaving;
  const { code, now } = session;
  const { id: run, campaign, revision, contact } = session.run();
  const id = outboxId(code.flow, run, label, session.occurrence(label));
  return {
    id: part === undefined ? id : `${id}/${part}`,
    ...{ run, campaign, revision, label, contact },
    ...same,
    // Nobody's consent is asked, and it is made or sent at least once.
    purpose: 'transactional',
    messageHash: '',
    tags: code.flow.tags,
    priority: code.flow.priority,
    ...{ from, subject, html: '' },
    state: 'queued',
    queuedAt: now,
    availableAt: now,
    expiresAt: now + livesMs,
    attempts: 0,
    fence: 0,
  };
}
