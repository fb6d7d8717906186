/** What there is to do, read in one transaction: the only question a driver asks when nothing is due. */
import type { Agenda, Store } from '../store/port.ts';

export type { Agenda } from '../store/port.ts';

/** Reads the agenda in one snapshot, so that work which moves on meanwhile is seen in its old place or in its new one. */
export const readAgenda = (store: Store): Promise<Agenda> => store.transaction((tx) => tx.agenda());

/** The earliest instant at which anything is due; undefined if nothing ever is. */
export function earliest({ event, due, release, job, deadline, message }: Agenda, other?: number): number | undefined {
  const instants = [event, due, release, job, deadline, message, other].filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
