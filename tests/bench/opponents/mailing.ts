/** What both opponents do to send a message: may it go, render it, queue it once. */
import { createHash } from 'node:crypto';
import Big from 'big.js';
import type { Build } from '../../../compiler/artefact.ts';
import { renderMessage, toLiquid } from '../../../runtime/stages/render.ts';
import type { Row } from '../../../runtime/values.ts';
import type { Queryable } from './database.ts';

/** The journey that a message belongs to, and which message: ids and labels only, since it stands in history. */
export interface Sending {
  readonly journey: string;
  readonly cart: string;
  readonly contact: string;
  /** Real ms: an order that came later ends the journey. */
  readonly enteredAt: number;
  readonly label: 'first' | 'last';
}

/** May the message go? `bought` ends the journey; the others skip the message. */
export type Permission = 'allowed' | 'bought' | 'no address' | 'no consent' | 'suppressed';

/** Consent, address, suppression, and the exit that stands over the whole journey. With `lock` the contact is the caller's until its transaction ends. */
export async function permissionOf(db: Queryable, sending: Sending, lock = false): Promise<Permission> {
  const { rows } = await db.query<{ email: string | null; consents: string[]; bought: boolean }>({
    name: lock ? 'permission for update' : 'permission',
    text: `select email, consents, exists (select from orders where contact = contacts.id and received_at > $2) as bought
      from contacts where id = $1${lock ? ' for update of contacts' : ''}`,
    values: [sending.contact, new Date(sending.enteredAt)],
  });
  const [contact] = rows;
  if (contact?.bought === true) return 'bought';
  if (contact?.email == null) return 'no address';
  if (!contact.consents.includes('email')) return 'no consent';
  const address = createHash('sha256').update(contact.email.toLowerCase()).digest('hex');
  const suppressed = await db.query({ name: 'suppressed', text: 'select from suppressions where address = $1', values: [address] });
  return suppressed.rowCount === 0 ? 'allowed' : 'suppressed';
}

/** Renders the message and puts it into the outbox, once for its journey and label. */
export async function renderAndQueue(db: Queryable, build: Build, sending: Sending): Promise<void> {
  const { contact, cart, items } = await rowsOf(db, sending);
  const message = build.messages.find(({ name }) => name === `${sending.label}_reminder`);
  if (message === undefined) throw new Error(`There is no message for ${sending.label}.`);
  const { store, channels } = build.settings;
  const { subject, html, text } = await renderMessage({
    message,
    values: { contact: toLiquid(contact, 'contact', build.schema, {}), cart: toLiquid(cart, 'cart', build.schema, { cart_item: items }) },
    links: { campaign: 'cart_journey', run: sending.journey, label: sending.label },
    store,
    from: channels.email.from,
  });
  await db.query({
    name: 'outbox',
    text: `insert into outbox (id, journey, cart, label, recipient, subject, html, text, state, queued_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', now()) on conflict (id) do nothing`,
    values: [`${sending.journey}/${sending.label}`, sending.journey, sending.cart, sending.label, contact.email, subject, html, text],
  });
}

interface MessageRows {
  readonly contact: Row;
  readonly cart: Row;
  readonly items: readonly Row[];
}

async function rowsOf(db: Queryable, { cart, contact }: Sending): Promise<MessageRows> {
  const contacts = await db.query<Row>({
    name: 'contact of message',
    text: 'select id, email, first_name, last_name from contacts where id = $1',
    values: [contact],
  });
  const items = await db.query<{ product: string; name: string; quantity: number; price_cents: string }>({
    name: 'items of message',
    text: 'select product, name, quantity, price_cents from cart_items where cart = $1 order by product',
    values: [cart],
  });
  const row = contacts.rows[0];
  if (row === undefined) throw new Error(`There is no contact ${contact}.`);
  return {
    contact: row,
    cart: { id: cart },
    items: items.rows.map(({ product, name, quantity, price_cents }) => ({
      id: `${cart}/${product}`,
      cart,
      product,
      name,
      quantity: new Big(quantity),
      price: BigInt(price_cents),
    })),
  };
}
