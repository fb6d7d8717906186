import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../runtime/store/port.ts';
import { makeDue, makeEvent, makeMail, makeRun, minute, NOON, waiting } from '../support/shop.ts';

/** Behaviour of the agenda. */
export function agendaContract(store: () => Store): void {
  describe('the agenda', () => {
    it('is empty where there is nothing to do', async () => {
      expect(await store().transaction((tx) => tx.agenda())).toEqual({ unsettled: 0, sending: 0 });
    });

    it('has the earliest of each kind of work, the same as each table says', async () => {
      await store().transaction(async (tx) => {
        await tx.events.receive(makeEvent({ id: 'e_2', receivedAt: minute(2) }));
        await tx.events.receive(makeEvent({ id: 'e_1', receivedAt: minute(1) }));
        await tx.due.upsert(makeDue({ key: 'd_4', at: minute(4) }));
        await tx.due.upsert(makeDue({ key: 'd_3', at: minute(3) }));
        await tx.runs.insert(makeRun({ id: 'r_1', cursors: waiting(minute(6)) }));
        await tx.runs.insert(makeRun({ id: 'r_2', cursors: waiting(minute(5)), needsNudge: true }));
        await tx.runs.insert(makeRun({ id: 'r_3', status: 'starting' }));
        await tx.runs.insert(makeRun({ id: 'r_4', status: 'ended', closed: true, cursors: waiting(NOON) }));
        await tx.outbox.insert(makeMail({ id: 'm_1', availableAt: minute(8) }));
        await tx.outbox.insert(makeMail({ id: 'm_2', availableAt: minute(7) }));
        await tx.outbox.insert(makeMail({ id: 'm_3', state: 'sending', availableAt: NOON }));
      });
      const agenda = { event: minute(1), due: minute(3), deadline: minute(5), unsettled: 2, message: minute(7), sending: 1 };
      expect(await store().transaction((tx) => tx.agenda())).toEqual(agenda);
    });
  });
}
