/** What contacts and their providers do with messages, and what becomes of coupons: handled like events of the shop, but for their rows. */
import { addressHash } from '../stages/consent.ts';
import { GIVEN } from '../stages/engagement.ts';
import type { GivenCoupon, OutboxRow, StoredEvent } from '../store/port.ts';
import { couponId } from '../store/values/kept-rows.ts';
import type { Handling } from './handling.ts';

/** Notes an event of a message or a coupon; false for all others. Throws for a message that has not gone out, and a coupon that nobody gave. */
export async function engage(handling: Handling, event: StoredEvent): Promise<boolean> {
  if (event.event === 'coupon redeemed') await noteRedemption(handling, event);
  else if (event.event === 'coupon expired') await noteExpiry(handling, event);
  else if (handling.workspace.schema.kept.events[event.event]?.about === 'message') await noteMessage(handling, event);
  else return false;
  return true;
}

type Instant =
  | 'deliveredAt'
  | 'openedAt'
  | 'clickedAt'
  | 'machineOpenedAt'
  | 'machineClickedAt'
  | 'bouncedAt'
  | 'complainedAt'
  | 'repliedAt';

/** Where the first event of each kind is noted: of people, and of machines. */
const NOTED: Readonly<Record<string, { readonly people: Instant; readonly machines?: Instant }>> = {
  'message delivered': { people: 'deliveredAt' },
  'message opened': { people: 'openedAt', machines: 'machineOpenedAt' },
  'message clicked': { people: 'clickedAt', machines: 'machineClickedAt' },
  'message bounced': { people: 'bouncedAt' },
  'message complained': { people: 'complainedAt' },
  'message replied': { people: 'repliedAt' },
};

async function noteMessage(handling: Handling, event: StoredEvent): Promise<void> {
  const { tx, now } = handling;
  const row = await messageOf(handling, event);
  const isMachine = event.payload.machine === true;
  const { people, machines } = NOTED[event.event] ?? {};
  const column = isMachine && machines !== undefined ? machines : people;
  if (column === undefined || row[column] !== undefined) return;
  await tx.outbox.update(row.id, { [column]: event.occurredAt });
  const { run, campaign, revision, label, contact } = row;
  const reason = isMachine ? 'by a machine' : typeof event.payload.reason === 'string' ? event.payload.reason : undefined;
  const line = { at: now, contact, run, campaign, revision, label, data: { message: row.message, id: event.id } };
  await tx.journal.append([{ ...line, kind: event.event.slice('message '.length), ...(reason === undefined ? {} : { reason }) }]);
  const suppressed = reasonToSuppress(event);
  if (suppressed !== undefined) await tx.suppressions.add(row.channel, addressHash(row.to), suppressed, now);
}

/** An address that does not exist, or whose owner complained, is not written to again (runtime promises). */
function reasonToSuppress({ event, payload }: StoredEvent): string | undefined {
  if (event === 'message complained') return 'complained';
  return event === 'message bounced' && payload.soft !== true ? 'bounced' : undefined;
}

/** States in which a provider may have it. */
const GONE_OUT: ReadonlySet<OutboxRow['state']> = new Set(['sending', 'sent', 'unknown']);

async function messageOf({ tx }: Handling, { aboutId = '' }: StoredEvent): Promise<OutboxRow> {
  const row = await tx.outbox.get(aboutId);
  if (row === undefined || row.kind !== 'message') throw new Error(`no message \`${aboutId}\` has gone out`);
  if (!GONE_OUT.has(row.state)) throw new Error(`the message \`${row.label}\` has not gone out: it is ${row.state}`);
  return row;
}

/** An order that names the code has redeemed it already; what another system reports does so here. */
async function noteRedemption(handling: Handling, event: StoredEvent): Promise<void> {
  const { tx, now } = handling;
  const coupon = await couponOf(handling, event);
  if (coupon.redeemedAt !== undefined) return;
  const order = typeof event.payload.order === 'string' ? event.payload.order : event.id;
  if (await tx.coupons.redeem(coupon.code, coupon.contact, order, now)) await noteCoupon(handling, coupon, 'redeemed', { order });
}

async function noteExpiry(handling: Handling, event: StoredEvent): Promise<void> {
  await noteCoupon(handling, await couponOf(handling, event), 'coupon expired', {});
}

async function noteCoupon(
  { tx, now }: Handling,
  { coupon, code, contact, label, run: id }: GivenCoupon,
  kind: string,
  more: { readonly [key: string]: string },
): Promise<void> {
  const run = await tx.runs.get(id);
  const of = run === undefined ? {} : { campaign: run.campaign, revision: run.revision };
  await tx.journal.append([{ at: now, contact, run: id, ...of, kind, label, data: { coupon, code, ...more } }]);
}

async function couponOf({ tx }: Handling, { contact = '', payload }: StoredEvent): Promise<GivenCoupon> {
  // One that was written before coupons had ids says the code alone.
  const isMeant = (coupon: GivenCoupon): boolean =>
    payload[GIVEN] === undefined ? coupon.code === payload.code : couponId(coupon) === payload[GIVEN];
  const given = (await tx.coupons.ofContact(contact)).find(isMeant);
  if (given === undefined) throw new Error(`no coupon \`${String(payload[GIVEN] ?? payload.code)}\` was given to the contact`);
  return given;
}
