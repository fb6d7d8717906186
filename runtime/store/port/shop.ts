/** Port of the store: contacts, rows of the shop, and events. */
import type { Computed, Predicate } from '../../journey/port.ts';
import type { Json, Row } from '../../values.ts';

/** Locks and ids of contacts. */
export interface Contacts {
  /** Locks the contact's row until the end of the transaction (several: pass them in id order). False if there is none. */
  lock(id: string): Promise<boolean>;
  /** As `lock` for many at once, in id order and in one statement; answers those that there are. */
  lockAll(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** As `lock`, but false at once if somebody else holds it. */
  tryLock(id: string): Promise<boolean>;
  /** The surrogate id of the shop's unique key, made if new (an empty contact that has not registered). Ids are `c_` and 16 hex digits of SHA-256(`key`). */
  idOfKey(key: string): Promise<string>;
  /** As `idOfKey` for many at once, in one statement: surrogate ids by key. */
  idsOfKeys(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Contacts whose id, key, e-mail or phone is the text (e-mail without regard to case), or begins with it, those with the exact match first, then by id. */
  find(text: string, limit: number): Promise<readonly Row[]>;
}

/** Rows of the shop's entities, typed by the schema. `contact` is one of them. */
export interface Rows {
  get(entity: string, id: string): Promise<Row | undefined>;
  /** Writes the given fields; others keep their value. If the entity has `updated_at` and the stored one is newer than the given, nothing changes and it answers false. */
  upsert(entity: string, row: Row): Promise<boolean>;
  /** All rows of the entities that belong to the contact, directly or as parts (`cart_item` of its carts), or that those refer to (`product` of its items). By entity, ordered by the entity's time, then id. Rows named by `also` come along with what they refer to, whoever they belong to. */
  ofContact(
    contact: string,
    entities: readonly string[],
    also?: readonly { readonly entity: string; readonly id: string }[],
  ): Promise<Readonly<Record<string, readonly Row[]>>>;
  /**
   * Rows of the entity by id, whoever they belong to: those after the id `after`, and changed later than `since` (by the entity's time) if
   * that is given; at most `limit`. For work that goes through a whole table in batches.
   */
  page(entity: string, filter: { readonly after?: string; readonly since?: number; readonly limit: number }): Promise<readonly Row[]>;
  /** As `upsert` for many rows of one entity in few statements; of two with one id the later wins. Answers the ids of those that were written. */
  upsertMany(entity: string, rows: readonly Row[]): Promise<readonly string[]>;
  /**
   * Ids of contacts for whom the predicate holds, by id, those after `after`, at most `limit`: one set query where the adapter has SQL. The predicate
   * reads only the contact and what belongs to it, no segments, and of a run at most the triggering event and its row where their ids are given; undefined if the adapter cannot: then the caller pages through contacts.
   */
  contactsWhere(
    predicate: Predicate,
    at: { readonly now: number; readonly storeZone: string; readonly trigger?: string; readonly event?: string },
    filter: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[] | undefined>;
  /** How many contacts that finds; undefined as above. */
  countWhere(predicate: Predicate, at: { readonly now: number; readonly storeZone: string }): Promise<number | undefined>;
  /**
   * Of these contacts those for whom the predicate holds, as one set query; undefined if the adapter cannot. The bindings are the same for all of
   * them but for the contact and its zone.
   */
  holdsAmong(predicate: Predicate, bindings: SqlBindings, contacts: readonly string[]): Promise<ReadonlySet<string> | undefined>;
  /** As `get` for many at once; those that there are, in no order. */
  getMany(entity: string, ids: readonly string[]): Promise<readonly Row[]>;
  /** Ids of contacts who have a row of the entity whose field refers to this id, by id, those after `after`, at most `limit`. */
  contactsReferring(
    entity: string,
    field: string,
    id: string,
    filter: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[]>;
  /** Rows of an entity that belong to these contacts, by id. */
  ofContacts(entity: string, contacts: readonly string[]): Promise<readonly Row[]>;
  /** Zones that contacts live in, by name; those whose zone is unknown are left out. */
  zones(): Promise<readonly string[]>;
  /** How many rows the entity has. */
  count(entity: string): Promise<number>;
  /** Replaces the parts of a row (`cart_item` of a cart). */
  replaceParts(entity: string, field: string, of: string, rows: readonly Row[]): Promise<void>;
  /** Evaluates the predicate in the adapter's own back end (SQL where it has one); undefined if it has none: then the caller uses `test`. */
  holds(predicate: Predicate, bindings: SqlBindings): Promise<boolean | undefined>;
}

/** What the named parameters of a predicate's SQL stand for. */
export interface SqlBindings {
  readonly contact: string;
  readonly now: number;
  /** Row of the run and of its trigger (ids), the receipt number of entry and the triggering event's id. */
  readonly self?: string;
  readonly trigger?: string;
  readonly entrySeq: number;
  readonly entryEvent: string;
  readonly contactZone: string;
  readonly storeZone: string;
  /** Memberships that the predicate asks for (`Predicate.segments`). */
  readonly segments?: Readonly<Record<string, boolean>>;
  /** Ids behind the labels that it asks for (`Predicate.labels`). */
  readonly labels?: Readonly<Record<string, string | undefined>>;
  /** What it needs computed (`Predicate.values`), by parameter: numbers under `instant_…` are instants. */
  readonly values?: Readonly<Record<string, Computed>>;
}

/** An event as it is received. `payload` is JSON in the language's notation (money `"80.00 GBP"`, instants ISO, dates ISO). */
export interface IncomingEvent {
  /** The shop's id or a hash: the same id is the same event. */
  readonly id: string;
  readonly event: string;
  /** Unique key of the contact at the shop, or its surrogate id; absent for events without a contact. */
  readonly contact?: { readonly key: string } | { readonly id: string };
  readonly occurredAt: number;
  readonly receivedAt: number;
  /** Row it is about: its id at the shop. Of what happens to a message the id that its provider was given (`OutboxRow.id`). */
  readonly aboutId?: string;
  /** In its place: the message or coupon of a label, of the contact's latest run of a campaign. */
  readonly ofLabel?: { readonly campaign: string; readonly label: string };
  /** The connection of relance.yaml that it came from; absent: nobody says. */
  readonly connection?: string;
  readonly payload: { readonly [key: string]: Json };
}

/** A stored event. `seq` orders receipt within the contact, from 1; it is given when the event is handled. */
export interface StoredEvent {
  readonly id: string;
  readonly event: string;
  readonly contact: string | undefined;
  readonly occurredAt: number;
  readonly receivedAt: number;
  readonly seq: number;
  readonly aboutEntity: string | undefined;
  readonly aboutId: string | undefined;
  /** The connection of relance.yaml that it came from; of a derived event the one that its row came from. */
  readonly connection?: string;
  readonly payload: { readonly [key: string]: Json };
  /** Depth of the chain of causes: 0 for what came from outside. */
  readonly depth: number;
}

/** A member of a manual segment. */
export interface Membership {
  readonly segment: string;
  readonly contact: string;
  readonly since: number;
  /** The run that added it; absent: an import or an operator. */
  readonly run?: string;
}
/** Members of manual segments. */
export interface Memberships {
  /** False if it is a member already; then nothing changes. */
  add(membership: Membership): Promise<boolean>;
  /** False if it was none. */
  remove(segment: string, contact: string): Promise<boolean>;
  has(segment: string, contact: string): Promise<boolean>;
  /** Of these contacts those who are members. */
  among(segment: string, contacts: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of members, by id, those after `after`, at most `limit`. */
  page(segment: string, filter: { readonly after?: string; readonly limit: number }): Promise<readonly string[]>;
  /** In name order. */
  ofContact(contact: string): Promise<readonly Membership[]>;
  /** Newest first, by (since, contact) backwards. */
  members(segment: string, page: { readonly limit: number; readonly offset: number }): Promise<readonly Membership[]>;
  /** In name order; segments without members are left out. */
  counts(): Promise<readonly { readonly segment: string; readonly count: number }[]>;
}

/** Which past events; business instants, ms. */
export interface PastFilter {
  readonly contacts: readonly string[] | undefined;
  readonly names: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** Received events and the lanes in which they are handled. */
export interface Events {
  /** Stores a received event as pending; false if the id is known. `contact` is a surrogate id. */
  receive(event: Omit<StoredEvent, 'seq'>): Promise<boolean>;
  /** As `receive` for many at once. Answers the ids that were new. */
  receiveMany(events: readonly Omit<StoredEvent, 'seq'>[]): Promise<readonly string[]>;
  /**
   * As `receive` and `handled` for many at once: one for each contact, in few statements. Answers the receipt numbers of those that were new, by
   * the event's id.
   */
  receiveHandled(events: readonly (Omit<StoredEvent, 'seq'> & { readonly contact: string })[]): Promise<ReadonlyMap<string, number>>;
  /** Contacts with pending events received at or before `now`, by their oldest (receivedAt, id); at most `limit`. `undefined` stands for the lane of events without contact. */
  lanes(now: number, limit: number): Promise<readonly (string | undefined)[]>;
  /** The lane's oldest pending event by (receivedAt, order of receive), locked. */
  nextOf(contact: string | undefined, now: number): Promise<(Omit<StoredEvent, 'seq'> & { readonly attempts: number }) | undefined>;
  /** Marks it handled and gives it the contact's next receipt number, which it returns. */
  handled(id: string, contact: string | undefined): Promise<number>;
  /** Counts a failed attempt (in a transaction of its own). */
  failed(id: string): Promise<number>;
  get(id: string): Promise<StoredEvent | undefined>;
  /** Handled events of the contact with these names and seq greater than `afterSeq`, by seq. */
  ofContact(contact: string, names: readonly string[], afterSeq: number): Promise<readonly StoredEvent[]>;
  /** The receipt number last given to the contact. */
  lastSeq(contact: string): Promise<number>;
  /**
   * Stores events of the past as handled: they have the receipt number 0, so that no run takes them for something that happened since its entry, and
   * facts with a window see them. Answers the ids that were new.
   */
  receiveHistory(events: readonly Omit<StoredEvent, 'seq' | 'depth'>[]): Promise<readonly string[]>;
  /** All events of the contact, handled or not, by (receivedAt, seq, id), the newest `limit`; for the contact's timeline. */
  timeline(contact: string, limit: number): Promise<readonly StoredEvent[]>;
  /**
   * What happened to these contacts (`undefined`: events without a contact) in (from, until] and was received before `until`: handled events with
   * these names, by (contact, occurredAt, id).
   */
  past(filter: PastFilter): Promise<readonly StoredEvent[]>;
  /** Earliest receivedAt of a pending event. */
  nextPending(): Promise<number | undefined>;
}
