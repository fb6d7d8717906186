/** A small shop in a memory store: three campaigns, runs in every state, mails with their runs and reasons. */
import { eventOfTrigger } from '../../../compiler/flow/triggers.ts';
import type { LiveReport } from '../../../runtime/report/types.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { Store, Transaction } from '../../../runtime/store/port.ts';
import { BUILD, CAMPAIGNS, DAY, HOUR, NOW, OLD_REVISION, SCHEMA, type SeedCampaign } from './seed-campaigns.ts';
import { journalOf, mailOf, outboxRow, runOf } from './seed-rows.ts';

export { DAY, NOW, OLD_REVISION } from './seed-campaigns.ts';
export { MAIL_HTML } from './seed-rows.ts';

/** What the running command would say. */
export const LIVE: LiveReport = {
  clock: { now: NOW, perSecond: DAY, paused: false },
  input: {
    fed: 4_210,
    total: 24_476,
    parts: [
      { name: 'orders', origin: 'real', count: 1_301, note: 'Orders of 260 customers of a British gift shop, as they were placed.' },
      {
        name: 'carts',
        origin: 'derived',
        count: 1_540,
        note: 'One for each order, two hours before it; each cancelled order leaves a cart behind.',
      },
    ],
    source: 'UCI Online Retail, DOI 10.24432/C5BW33, CC BY 4.0.',
  },
};

/** An empty store, before anything is deployed. */
export function emptyStore(): Store {
  return createMemoryStore({ schema: SCHEMA });
}

/** A store with `mails` mails of each campaign and runs in every state. */
export async function seededStore(mails = 3): Promise<Store> {
  const store = emptyStore();
  await store.transaction(async (tx) => {
    await tx.deployments.deploy(BUILD, NOW - 30 * DAY);
    for (const [at, campaign] of CAMPAIGNS.entries()) {
      for (let n = 0; n < mails; n++) await sendMail(tx, campaign, n, NOW - (n * 3 + at) * 5 * HOUR);
      await endedRuns(tx, campaign);
    }
    await olderRun(tx);
    await unsent(tx);
  });
  return store;
}

/** Lets one more mail of cart_recovery arrive at `at`. */
export async function deliverOneMore(store: Store, n: number, at: number): Promise<void> {
  const [campaign] = CAMPAIGNS;
  if (campaign !== undefined) await store.transaction((tx) => sendMail(tx, campaign, n, at));
}

/** Id of the n-th mail of a campaign. Its characters need encoding in an address. */
export function mailId(campaign: string, n: number): string {
  return `<${campaign}/${n}@relance>`;
}

async function sendMail(tx: Transaction, campaign: SeedCampaign, n: number, at: number): Promise<void> {
  const key = `shop-${campaign.name}-${n}`;
  const contact = await tx.contacts.idOfKey(key);
  const run = runOf(campaign, `r_${campaign.name}_${n}`, contact, at - 2 * DAY);
  const about =
    campaign.trigger.kind === 'idle'
      ? { aboutEntity: 'cart', aboutId: `cart-${n}`, payload: { after: campaign.trigger.after } }
      : { aboutEntity: undefined, aboutId: undefined, payload: {} };
  const entry = {
    id: run.entryEvent,
    event: eventOfTrigger(campaign.trigger) ?? '',
    contact,
    occurredAt: run.enteredAt,
    receivedAt: run.enteredAt,
  };
  await tx.events.receive({ ...entry, ...about, depth: 0 });
  await tx.events.handled(run.entryEvent, contact);
  await tx.runs.insert(run);
  const row = outboxRow(campaign, run, at, `person${n}@shop.example`);
  await tx.outbox.insert(row);
  await tx.mails.insert(mailOf(row, mailId(campaign.name, n), n));
  await tx.journal.append(journalOf(run, campaign.step, at));
}

/** Four ends a campaign: completed, exited, goal, failed. */
async function endedRuns(tx: Transaction, campaign: SeedCampaign): Promise<void> {
  for (const [n, outcome] of ['completed', 'completed', 'exited', 'goal', 'failed'].entries()) {
    if (outcome === 'failed' && campaign.name !== 'welcome') continue;
    const contact = await tx.contacts.idOfKey(`shop-${campaign.name}-${outcome}-${n}`);
    const run = runOf(campaign, `r_${campaign.name}_${outcome}_${n}`, contact, NOW - 20 * DAY);
    await tx.runs.insert({ ...run, status: 'ended', outcome, endedBy: 'flow', endedAt: NOW - 10 * DAY, closed: true, cursors: {} });
  }
}

async function olderRun(tx: Transaction): Promise<void> {
  const [campaign] = CAMPAIGNS;
  if (campaign === undefined) return;
  const contact = await tx.contacts.idOfKey('shop-older');
  await tx.runs.insert({ ...runOf(campaign, 'r_older', contact, NOW - 3 * DAY), revision: OLD_REVISION });
}

async function unsent(tx: Transaction): Promise<void> {
  const contact = await tx.contacts.idOfKey('shop-unsent');
  const line = { contact, campaign: 'welcome', run: 'r_welcome_0', label: 'thanks' };
  await tx.journal.append([
    { ...line, at: NOW - 2 * HOUR, kind: 'skipped', reason: 'no consent to email' },
    {
      ...line,
      at: NOW - HOUR,
      kind: 'withdrawn',
      reason: 'the run ended meanwhile: order placed',
      campaign: 'cart_recovery',
      label: 'reminder',
    },
    { at: NOW, contact, campaign: 'welcome', kind: 'refused', reason: 'once: it has entered before' },
  ]);
}
