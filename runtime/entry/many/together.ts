/**
 * Entering many contacts in one transaction with few statements: the code that enters one contact runs for each of them, over a transaction that
 * asks for all of them what it is asked for the first, and writes all that they wrote at the end.
 */
import type { Predicate } from '../../journey/port.ts';
import type { JournalEntry, Run, SqlBindings, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';

/** Greater than every receipt number: at entry by a new event nothing has been received since. */
const NOTHING_SINCE = 2_147_483_647;

/** A transaction over the contacts, whose locks are held. `flush` writes what was held back; after it the transaction is used up. */
export interface Together {
  readonly tx: Transaction;
  flush(): Promise<void>;
  /** How many runs were made. */
  entered(): number;
}

/**
 * Makes it. Invariant: between two flushes each contact is asked about for one event only, so what is true for one of them does not change by
 * what another does. What it does not know is asked of `tx` as ever, after all that was held back has been written. `ofPast`: the contacts enter
 * by events that were received before, so facts are of each contact alone.
 */
export function together(tx: Transaction, contacts: readonly string[], ofPast: boolean): Together {
  const known: Known = { tx, contacts, has: new Set(contacts), ofPast };
  const runs: Run[] = [];
  const entries: JournalEntry[] = [];
  let entered = 0;
  const flush = async (): Promise<void> => {
    await tx.runs.insertMany(runs.splice(0));
    await tx.journal.append(entries.splice(0));
  };
  return {
    flush,
    entered: () => entered,
    tx: {
      ...tx,
      rows: { ...tx.rows, ...rememberingRows(known) },
      memberships: { ...tx.memberships, has: membership(known) },
      limits: { ...tx.limits, isOpen: isOpenOnce(tx) },
      runs: {
        ...writtenBefore(tx.runs, flush),
        ofCampaign: runsOfCampaign(known),
        insert: async (run) => {
          runs.push(run);
          entered += 1;
          return true;
        },
      },
      journal: {
        ...writtenBefore(tx.journal, flush),
        append: async (more) => {
          entries.push(...more);
        },
      },
    },
  };
}

interface Known {
  readonly tx: Transaction;
  readonly contacts: readonly string[];
  readonly has: ReadonlySet<string>;
  readonly ofPast: boolean;
}

/** The same table, asked only when what was held back is written. */
function writtenBefore<T extends object>(table: T, flush: () => Promise<void>): T {
  return new Proxy(table, {
    get: (target, name) => {
      const ask: unknown = Reflect.get(target, name);
      return typeof ask !== 'function' ? ask : async (...given: readonly unknown[]) => flush().then(() => ask(...given));
    },
  });
}

/** Asks once for each key. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key) => {
    const answer = asked.get(key) ?? ask(key);
    asked.set(key, answer);
    return answer;
  };
}

function rememberingRows({ tx, contacts, has, ofPast }: Known): Pick<Transaction['rows'], 'get' | 'holds'> {
  const rows = once(async () => new Map<string, Row>((await tx.rows.getMany('contact', contacts)).map((row) => [row.id, row])));
  const answers = new Map<Predicate, (key: string) => Promise<ReadonlySet<string> | undefined>>();
  const holdsFor = (
    predicate: Predicate,
    { contact: _, contactZone: __, ...same }: SqlBindings,
  ): Promise<ReadonlySet<string> | undefined> => {
    const shared = { ...same, entrySeq: NOTHING_SINCE, contact: '', contactZone: '' };
    const ask = answers.get(predicate) ?? once(() => tx.rows.holdsAmong(predicate, shared, contacts));
    answers.set(predicate, ask);
    // The triggering events of these contacts differ in their ids alone, which no fact of theirs can have.
    const { entryEvent: ___, ...key } = shared;
    return ask(JSON.stringify(key));
  };
  return {
    get: async (entity, id) => (entity === 'contact' && has.has(id) ? (await rows('')).get(id) : tx.rows.get(entity, id)),
    async holds(predicate, bindings) {
      const among = has.has(bindings.contact) && isSame(predicate, ofPast) ? await holdsFor(predicate, bindings) : undefined;
      return among === undefined ? tx.rows.holds(predicate, bindings) : among.has(bindings.contact);
    },
  };
}

/** What is computed for each contact, or belongs to the steps of a run, is asked for each; so are facts since an event of the past, which is left out of them. */
const isSame = ({ labels = [], values = {}, facts }: Predicate, ofPast: boolean): boolean =>
  labels.length === 0 && Object.keys(values).length === 0 && !(ofPast && facts.length > 0);

function membership({ tx, contacts, has }: Known): Transaction['memberships']['has'] {
  const among = once((segment) => tx.memberships.among(segment, contacts));
  return async (segment, contact) => (has.has(contact) ? (await among(segment)).has(contact) : tx.memberships.has(segment, contact));
}

/** Places are given elsewhere: what is entered here finds them open or not, all alike. */
function isOpenOnce({ limits }: Transaction): Transaction['limits']['isOpen'] {
  const asked = new Map<string, Promise<boolean>>();
  return (campaign, now) => {
    const answer = asked.get(campaign) ?? limits.isOpen(campaign, now);
    asked.set(campaign, answer);
    return answer;
  };
}

function runsOfCampaign({ tx, contacts, has }: Known): Transaction['runs']['ofCampaign'] {
  const ofAll = once(async (campaign) => Map.groupBy(await tx.runs.ofCampaignMany(campaign, contacts), (run) => run.contact));
  return async (campaign, contact) =>
    has.has(contact) ? ((await ofAll(campaign)).get(contact) ?? []) : tx.runs.ofCampaign(campaign, contact);
}
