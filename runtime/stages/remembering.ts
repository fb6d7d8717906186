/** A transaction that reads the same thing once: predicates and steps ask for the contact, its rows and the entry event again and again. */
import { keptSchema } from '../../language/schema/load-schema.ts';
import type { Rows, Transaction } from '../store/port.ts';

/**
 * The same transaction, with a memory for what decisions about one contact read: rows, events, memberships, coupons, and the declarations of
 * messages, coupons and segments. Invariant: a write through it forgets every answer that it may have changed, so all writes of the
 * transaction must go through it. What others commit meanwhile is not seen: whoever decides about a contact holds its lock.
 */
export function remembering(tx: Transaction): Transaction {
  // Rows of what Relance keeps itself change with other tables than those of the shop.
  const kept = memory(tx.rows.ofContact);
  return { ...tx, ...rememberingShop(tx, kept), ...rememberingDeclarations(tx, kept), ...rememberingKept(tx, kept) };
}

/** Rows of a contact, by entity. */
type RelatedRows = Memory<Parameters<Rows['ofContact']>, Awaited<ReturnType<Rows['ofContact']>>>;

/** Names of the tables that Relance keeps itself. */
const KEPT: ReadonlySet<string> = new Set(Object.keys(keptSchema().entities));

function rememberingKept({ outbox, runs }: Transaction, kept: Forgetful): Pick<Transaction, 'outbox' | 'runs'> {
  return {
    outbox: { ...outbox, insert: writing(outbox.insert, kept), update: writing(outbox.update, kept) },
    runs: {
      ...runs,
      insert: writing(runs.insert, kept),
      insertMany: writing(runs.insertMany, kept),
      update: writing(runs.update, kept),
    },
  };
}

function rememberingShop(tx: Transaction, kept: RelatedRows): Pick<Transaction, 'contacts' | 'rows' | 'memberships' | 'events'> {
  const { contacts, events, memberships, rows } = tx;
  const row = memory(rows.get);
  const related = memory(rows.ofContact);
  const event = memory(events.get, (answer) => answer !== undefined);
  const isMember = memory(memberships.has);
  return {
    contacts: {
      ...contacts,
      idOfKey: writing(contacts.idOfKey, row, related, kept),
      idsOfKeys: writing(contacts.idsOfKeys, row, related, kept),
    },
    rows: {
      ...rows,
      get: (entity, id) => (KEPT.has(entity) ? rows.get(entity, id) : row.read(entity, id)),
      ofContact: (...asked) => (asked[1].some((entity) => KEPT.has(entity)) ? kept : related).read(...asked),
      upsert: writing(rows.upsert, row, related, kept),
      upsertMany: writing(rows.upsertMany, row, related, kept),
      replaceParts: writing(rows.replaceParts, row, related, kept),
    },
    memberships: {
      ...memberships,
      has: isMember.read,
      add: writing(memberships.add, isMember),
      remove: writing(memberships.remove, isMember),
    },
    events: {
      ...events,
      get: event.read,
      receive: writing(events.receive, event),
      receiveHistory: writing(events.receiveHistory, event),
      handled: writing(events.handled, event),
    },
  };
}

function rememberingDeclarations(tx: Transaction, kept: Forgetful): Pick<Transaction, 'coupons' | 'deployments'> {
  const { coupons, deployments } = tx;
  const given = memory(coupons.ofContact);
  const message = memory(deployments.message);
  const coupon = memory(deployments.coupon);
  const segment = memory(deployments.segment);
  return {
    coupons: {
      ...coupons,
      ofContact: given.read,
      insert: writing(coupons.insert, given, kept),
      redeem: writing(coupons.redeem, given, kept),
    },
    deployments: {
      ...deployments,
      message: message.read,
      coupon: coupon.read,
      segment: segment.read,
      deploy: writing(deployments.deploy, message, coupon, segment),
    },
  };
}

interface Memory<A extends readonly unknown[], R> extends Forgetful {
  read(...key: A): Promise<R>;
}
interface Forgetful {
  forget(): void;
}

/** Answers of `read` by its arguments; `keep` says which may be given again. */
function memory<A extends readonly unknown[], R>(read: (...key: A) => Promise<R>, keep: (answer: R) => boolean = () => true): Memory<A, R> {
  const known = new Map<string, { readonly answer: R }>();
  let era = 0;
  return {
    async read(...key) {
      const name = JSON.stringify(key);
      const remembered = known.get(name);
      if (remembered !== undefined) return remembered.answer;
      const asked = era;
      const answer = await read(...key);
      // What was read while somebody wrote may be of either time.
      if (asked === era && keep(answer)) known.set(name, { answer });
      return answer;
    },
    forget() {
      era += 1;
      known.clear();
    },
  };
}

/** The write, forgetting before and after it. */
function writing<A extends readonly unknown[], R>(write: (...given: A) => Promise<R>, ...memories: readonly Forgetful[]) {
  const forget = (): void => {
    for (const one of memories) one.forget();
  };
  return async (...given: A): Promise<R> => {
    forget();
    try {
      return await write(...given);
    } finally {
      forget();
    }
  };
}
