/** When a feed is used up and all that it set off is over. Birthdays come back every year, so there is always something due: a demonstration must end all the same. */
import type { Due, Store } from '../store/port.ts';
import type { Agenda } from './agenda.ts';

/** Answers whether nothing is left but dates that come back every year, and reads that do. Asked after each settled instant; it remembers its last answer. */
export type RestTest = (agenda: Agenda, now: number) => Promise<boolean>;

const BATCH = 10_000;
/** Whatever is due later than this counts as never: no campaign waits so long for a date. */
const HORIZON_MS = 10 * 366 * 86_400_000;

/** Makes the test over a store. */
export function createRestTest(store: Store): RestTest {
  let last: { readonly due: number; readonly rests: boolean } | undefined;
  return async ({ event, deadline, message, due, job, release }, now) => {
    if (event !== undefined || release !== undefined || deadline !== undefined || message !== undefined) return false;
    if (job !== undefined && !(await onlyRepeating(store))) return false;
    if (due === undefined) return true;
    if (last?.due === due) return last.rests;
    const rows = await store.transaction((tx) => tx.due.upTo(now + HORIZON_MS, BATCH));
    last = { due, rests: rows.every(isYearly) };
    return last.rests;
  };
}

/** Is all work over contacts of the kind that comes back for ever, such as a read on every monday? */
async function onlyRepeating(store: Store): Promise<boolean> {
  const open = await store.transaction((tx) => tx.jobs.list({ open: true, limit: BATCH }));
  return open.every(({ repeats }) => repeats);
}

/** The key of a yearly date names its year. */
const isYearly = ({ key, trigger, subject }: Due): boolean => {
  const prefix = `${trigger}/${subject}/`;
  return key.startsWith(prefix) && /^\d{4}$/.test(key.slice(prefix.length));
};
