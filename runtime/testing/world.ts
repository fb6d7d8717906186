/** The world of a test: its start, and its events in the form in which they are received. */
import type { CampaignTest, TestEvent } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { instantOf } from '../clock/local-time.ts';
import { isShopEvent } from '../entry/copies.ts';
import type { IncomingEvent } from '../store/port.ts';
import type { Json } from '../values.ts';
import { recordJson } from './values.ts';

const DEFAULT_START = { date: '2026-01-05', time: '10:00' } as const;

/** Instant at which a test begins, ms. */
export function startOf(test: CampaignTest, settings: Settings): number {
  const { date, time } = test.starting ?? DEFAULT_START;
  const zone = test.starting?.zone;
  return instantOf(date, time, zone?.kind === 'named' ? zone.name : settings.store.timeZone);
}

/** Unique key of a test's contact at its imaginary shop; another shop for tests whose runs share a server. */
export const contactKey = (name: string, shop = 'test'): string => `${shop}/${name}`;

/** A test's event as it is received. */
export interface ReceivedTestEvent {
  readonly event: TestEvent;
  readonly incoming: IncomingEvent;
}

/** The test's events as they are received, in order of (receipt, written order). */
export function receivedEvents(
  test: CampaignTest,
  schema: Schema,
  settings: Settings,
  start: number,
  shop?: string,
): readonly ReceivedTestEvent[] {
  const latest = new Map<string, string>();
  const events = [...test.events]
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.receivedAt - b.event.receivedAt || a.index - b.index);
  return events.map(({ event, index }, order) => ({
    event,
    incoming: { ...incoming(event, index, order, schema, settings, start, latest, shop), ...ofLabel(event, test) },
  }));
}

/** `reminder clicked`: what happens to the message or coupon of a label, which is there only once the run has come so far. */
function ofLabel({ label }: TestEvent, { campaign }: CampaignTest): Pick<IncomingEvent, 'ofLabel'> {
  return label === undefined ? {} : { ofLabel: { campaign, label } };
}

/** The same events without the lines they stand in. */
export function eventsOf(test: CampaignTest, schema: Schema, settings: Settings, start: number, shop?: string): readonly IncomingEvent[] {
  return receivedEvents(test, schema, settings, start, shop).map((one) => one.incoming);
}

function incoming(
  event: TestEvent,
  index: number,
  order: number,
  schema: Schema,
  settings: Settings,
  start: number,
  latest: Map<string, string>,
  shop: string | undefined,
): IncomingEvent {
  const about = event.label === undefined ? (schema.events[event.event]?.about ?? 'contact') : 'contact';
  const payload = recordJson(event.payload, { settings, start });
  const aboutId = rowId(about, payload[about], index, latest, `${event.contact}/${about}`);
  const { [about]: _named, ...fields } = payload;
  return {
    id: event.id ?? `event-${String(order + 1).padStart(4, '0')}`,
    event: event.event,
    // What the shop does, such as `product restocked`, happens to no contact.
    ...(isShopEvent(event.event, { schema }) ? {} : { contact: { key: contactKey(event.contact, shop) } }),
    occurredAt: start + event.at,
    receivedAt: start + event.receivedAt,
    ...(about === 'contact' ? {} : { aboutId }),
    payload: fields,
  };
}

/** A row that the payload names, else a new one; for carts the contact's latest (language §12). */
function rowId(entity: string, named: Json | undefined, index: number, latest: Map<string, string>, lane: string): string {
  const known = entity === 'cart' ? latest.get(lane) : undefined;
  const id = typeof named === 'string' ? named : (known ?? `${entity}-${index + 1}`);
  latest.set(lane, id);
  return id;
}
