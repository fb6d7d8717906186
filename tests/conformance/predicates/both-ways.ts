/** Asks a condition in both back ends, on rows and events in a real Postgres. */
import { predicateCode } from '../../../compiler/emit/predicates.ts';
import type { Expression } from '../../../language/program.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import type { Predicate } from '../../../runtime/journey/port.ts';
import { type Context, loadScope } from '../../../runtime/stages/context.ts';
import { contactZone } from '../../../runtime/stages/scope.ts';
import type { Store, Transaction } from '../../../runtime/store/port.ts';
import { SCHEMA } from './schema.ts';
import { NOW } from './values.ts';
import { CONTACT_ID, SELF, type World } from './world.ts';

const SETTINGS: Settings = {
  language: 1,
  store: { name: 'Shop', timeZone: 'Europe/Paris', currency: 'EUR', minorDigits: 2, locale: 'en' },
  modules: [],
  policies: { caps: [], maxEventAgeMs: 604_800_000 },
  channels: { email: { provider: 'smtp', from: 'shop@shop.example' } },
};

/** The predicate that the compiler writes into a stages file, as an object. */
export function compiled(condition: Expression): Predicate {
  const made: Predicate = new Function(`return ${predicateCode(condition, { schema: SCHEMA, per: SELF.entity })}`)();
  return made;
}

/** What the two back ends say. `sql` is undefined where the condition has none. */
export interface Answers {
  readonly memory: boolean;
  readonly sql: boolean | undefined;
}

class Undo extends Error {}

/** Writes the world, asks, and takes the world back. */
export async function ask(store: Store, world: World, predicates: readonly Predicate[]): Promise<readonly Answers[]> {
  const answers: Answers[] = [];
  const work = store.transaction(async (tx) => {
    const context = await settle(tx, world);
    for (const predicate of predicates) answers.push(await bothAnswers(tx, context, predicate));
    throw new Undo();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return answers;
}

async function bothAnswers(tx: Transaction, context: Context, predicate: Predicate): Promise<Answers> {
  const scope = await loadScope(context, predicate);
  const bindings = {
    contact: CONTACT_ID,
    now: NOW,
    self: SELF.id,
    trigger: SELF.id,
    entrySeq: context.subject.entrySeq,
    entryEvent: context.subject.entryEvent,
    contactZone: contactZone({ contact: scope.contact, storeZone: SETTINGS.store.timeZone }),
    storeZone: SETTINGS.store.timeZone,
  };
  const sql = await tx.rows.holds(predicate, bindings).catch((error: unknown) => {
    throw new Error(`${String(error)} in\n${predicate.sql}`);
  });
  return { memory: predicate.test(scope), sql };
}

async function settle(tx: Transaction, { rows, events, entrySeq }: World): Promise<Context> {
  for (const { entity, row } of rows) await tx.rows.upsert(entity, row);
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
      payload: {},
      depth: 0,
    });
    if (!event.pending) await tx.events.handled(id, event.contact);
  }
  return {
    tx,
    workspace: { settings: SETTINGS, schema: SCHEMA },
    now: NOW,
    subject: { contact: CONTACT_ID, self: SELF, entryEvent: 'e0', entrySeq, bindings: {} },
  };
}
