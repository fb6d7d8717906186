/** The opponents' database: what a shop's own mailing service would have. The same for both; each has its own copy. */
export const TABLES = `
create table contacts (id text primary key, email text, first_name text, last_name text, consents text[] not null);
create table suppressions (address text primary key);
create table carts (id text primary key, contact text not null, updated_at timestamptz(3) not null);
create table cart_items (cart text not null, product text not null, name text not null, quantity integer not null, price_cents bigint not null, primary key (cart, product));
create table orders (id text primary key, contact text not null, total_cents bigint not null, received_at timestamptz(3) not null);
create index orders_of_contact on orders (contact, received_at);
create table events (id text primary key, kind text not null, contact text not null, received_at timestamptz(3) not null, payload jsonb not null);
create table due (cart text primary key, contact text not null, at timestamptz(3) not null);
create index due_in_time on due (at);
create table outbox (
  id text primary key, journey text not null, cart text not null, label text not null, recipient text not null, subject text not null, html text not null,
  text text not null, state text not null, queued_at timestamptz(3) not null);
create index outbox_queued on outbox (queued_at, id) where state = 'queued';
create table journal (
  position bigserial primary key, key text not null unique, at timestamptz(3) not null, contact text not null, journey text not null, kind text not null,
  label text, reason text);
create index journal_of_journey on journal (journey, position);
`;
