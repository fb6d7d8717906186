/** Asks a condition in both back ends, on rows and events in a real Postgres. */

import { predicateCode } from '../../../compiler/emit/predicates.ts';
import type { Expression } from '../../../language/program.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import type { SegmentCode } from '../../../runtime/deploy/library.ts';
import type { Predicate, SegmentWatch } from '../../../runtime/journey/port.ts';
import { type Context, holds, loadScope } from '../../../runtime/stages/context.ts';
import type { Store, Transaction } from '../../../runtime/store/port.ts';
import { NO_POLICIES, REST_OF_SETTINGS } from '../../support/rest-of-settings.ts';
import { DRAWN } from './expressions.ts';
import { CODE, RUN, writeKept } from './kept.ts';
import { SCHEMA } from './schema.ts';
import { NOW } from './values.ts';
import { CONTACT_ID, OTHER, SELF, type World } from './world.ts';

const SETTINGS: Settings = {
  language: 1,
  store: { name: 'Shop', timeZone: 'Europe/Paris', currency: 'EUR', minorDigits: 2, locale: 'en' },
  modules: [],
  ...REST_OF_SETTINGS,
  policies: { ...NO_POLICIES, maxEventAgeMs: 604_800_000 },
  channels: { email: { provider: 'smtp', from: 'shop@shop.example', giveUpAfterMs: 3_600_000 } },
};

/** The predicate that the compiler writes into a stages file, as an object. */
export function compiled(condition: Expression): Predicate {
  return evaluated(predicateCode(condition, { schema: SCHEMA, per: SELF.entity }));
}

/** The predicate that the compiler writes into the file of a segment. */
export function compiledRule(rule: Expression): Predicate {
  return evaluated(predicateCode(rule, { schema: SCHEMA }));
}

function evaluated(code: string): Predicate {
  const made: Predicate = new Function(`return ${code}`)();
  return made;
}

/** What the two back ends say. `sql` is undefined where the condition has none. */
export interface Answers {
  readonly memory: boolean;
  readonly sql: boolean | undefined;
}

class Undo extends Error {}

/** Works in the world, and takes it back. `rule` is that of the drawn segment. */
async function inWorld<T>(store: Store, world: World, rule: Predicate, work: (context: Context) => Promise<T>): Promise<T> {
  let result: { readonly of: T } | undefined;
  const whole = store.transaction(async (tx) => {
    result = { of: await work(await settle(tx, world, rule)) };
    throw new Undo();
  });
  await whole.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (result === undefined) throw new Error('The work in the world came to no end.');
  return result.of;
}

/** What each condition says of the run. */
export function ask(store: Store, world: World, predicates: readonly Predicate[], rule: Predicate): Promise<readonly Answers[]> {
  return inWorld(store, world, rule, async (context) => {
    const answers: Answers[] = [];
    for (const predicate of predicates) answers.push(await bothAnswers(context, predicate));
    return answers;
  });
}

async function bothAnswers(context: Context, predicate: Predicate): Promise<Answers> {
  const memory = predicate.test(await loadScope(context, predicate));
  if (predicate.sql === undefined) return { memory, sql: undefined };
  const sql = await holds(context, predicate).catch((error: unknown) => {
    throw new Error(`${String(error)} in\n${predicate.sql}`);
  });
  return { memory, sql };
}

/** Who a rule finds: contact by contact in memory, and by one query over all contacts; undefined where it has no SQL. */
export interface Found {
  readonly memory: readonly string[];
  readonly query: readonly string[] | undefined;
  readonly count: number | undefined;
}

/** Who each rule finds in the world. */
export function find(store: Store, world: World, rules: readonly Predicate[]): Promise<readonly Found[]> {
  const [first] = rules;
  if (first === undefined) return Promise.resolve([]);
  return inWorld(store, world, first, async (context) => {
    const found: Found[] = [];
    for (const rule of rules) found.push(await whoFits(context, rule));
    return found;
  });
}

async function whoFits(context: Context, rule: Predicate): Promise<Found> {
  const { rows } = context.tx;
  const memory: string[] = [];
  for (const contact of [CONTACT_ID, OTHER]) {
    const subject = { contact, entryEvent: '', entrySeq: 0, bindings: {} };
    if (rule.test(await loadScope({ ...context, subject }, rule))) memory.push(contact);
  }
  const at = { now: NOW, storeZone: SETTINGS.store.timeZone };
  const query = await rows.contactsWhere(rule, at, { limit: 10 }).catch((error: unknown) => {
    throw new Error(`${String(error)} in\n${rule.sql}`);
  });
  return { memory, query, count: await rows.countWhere(rule, at) };
}

/** Nobody watches it: it is asked. */
const WATCH: SegmentWatch = { by: 'nightly', rows: [], events: [], instants: [] };

async function settle(tx: Transaction, world: World, rule: Predicate): Promise<Context> {
  const { rows, events, entrySeq, members } = world;
  for (const { entity, row } of rows) await tx.rows.upsert(entity, row);
  await writeKept(tx, world.kept);
  for (const segment of members) await tx.memberships.add({ segment, contact: CONTACT_ID, since: NOW });
  for (const [index, event] of events.entries()) {
    const id = `e${index}`;
    await tx.events.receive({
      id,
      event: event.event,
      contact: event.contact,
      occurredAt: event.occurredAt,
      receivedAt: NOW,
      aboutEntity: event.about.entity,
      aboutId: event.about.id,
      payload: event.payload ?? {},
      depth: 0,
    });
    if (!event.pending) await tx.events.handled(id, event.contact);
  }
  return {
    tx,
    library: {
      // The declarations of this world: the drawn segment is a rule, the others are manual.
      segment: async (_, name): Promise<SegmentCode> => (name === DRAWN ? { kind: 'rule', rule, watch: WATCH } : { kind: 'manual' }),
      get: async () => CODE,
    },
    workspace: { settings: SETTINGS, schema: SCHEMA },
    now: NOW,
    subject: { ...RUN, self: SELF, entryEvent: 'e0', entrySeq },
  };
}
