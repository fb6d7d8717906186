import type { Migration } from './migrations.ts';

// Text is compared by code points, whatever the database's own collation is.
const text = 'text collate "C"';
const instant = 'timestamptz(3)';

/** All tables of the first version. Each index answers one question of the store port; its name says which. */
export const first: Migration = {
  version: 1,
  name: 'first',
  statements: `
create schema if not exists shop;

create table relance.events (
  id ${text} primary key, contact ${text}, event ${text} not null, seq integer, occurred_at ${instant} not null, received_at ${instant} not null,
  about_entity ${text}, about_id ${text}, payload jsonb not null, depth integer not null, attempts integer not null default 0, arrival bigserial not null);
create index events_pending on relance.events (received_at, id) where seq is null;
create index events_lane on relance.events (contact, received_at, arrival) where seq is null;
create index events_of_contact on relance.events (contact, event, seq);
-- The receipt number last given in each lane; '' is the lane of events without contact.
create table relance.lanes (contact ${text} primary key, last_seq integer not null);

create table relance.due (
  key ${text} primary key, trigger ${text} not null, subject ${text} not null, contact ${text} not null, at ${instant} not null, data json not null);
create index due_in_time on relance.due (at, key);
create index due_of_contact on relance.due (contact, trigger);

create table relance.runs (
  id ${text} primary key, campaign ${text} not null, revision ${text} not null, contact ${text} not null, key ${text} not null,
  status ${text} not null, closed boolean not null, outcome ${text}, ended_by ${text}, reason ${text}, priority integer not null,
  entered_at ${instant} not null, ended_at ${instant}, entry_event ${text} not null, entry_seq integer not null, self_entity ${text}, self_id ${text},
  cursors json not null, bindings json not null, first_message_at ${instant}, last_message_at ${instant},
  needs_nudge boolean not null, nudged_at ${instant} not null default '-infinity', deadline ${instant});
create unique index runs_one_live on relance.runs (campaign, contact, key) where status <> 'ended';
create index runs_of_contact on relance.runs (contact, campaign, entered_at, id);
create index runs_starting on relance.runs (entered_at, id) where status = 'starting';
create index runs_in_time on relance.runs (deadline, priority, id) where status <> 'ended';
create index runs_needing_nudge on relance.runs (nudged_at, id) where needs_nudge and not closed and status <> 'starting';
create index runs_unsettled on relance.runs (id) where status = 'starting' or (needs_nudge and not closed);
create index runs_open on relance.runs (campaign, revision) where not closed;
create index runs_counted on relance.runs (campaign, revision, status, outcome);
create index runs_by_entry on relance.runs (entered_at, id);

create table relance.run_inbox (
  run ${text} not null, event ${text} not null, seq integer not null, consumed boolean not null default false, primary key (run, event));
create index run_inbox_unconsumed on relance.run_inbox (run, seq) where not consumed;
create table relance.stage_results (
  run ${text} not null, cursor ${text} not null, seq integer not null, next ${text} not null, until ${instant}, primary key (run, cursor, seq));
create table relance.steps (
  run ${text} not null, label ${text} not null, occurrence integer not null, kind ${text} not null, result json not null,
  primary key (run, label, occurrence));
create table relance.journal (
  position bigserial primary key, at ${instant} not null, contact ${text} not null, run ${text}, campaign ${text}, revision ${text},
  kind ${text} not null, label ${text}, reason ${text}, data json);
create index journal_of_contact on relance.journal (contact, position);
create index journal_of_run on relance.journal (run, position);
create index journal_latest on relance.journal (kind, position) where run is not null;

create table relance.outbox (
  id ${text} primary key, run ${text} not null, campaign ${text} not null, revision ${text} not null, label ${text} not null, contact ${text} not null,
  channel ${text} not null, purpose ${text} not null, message ${text} not null, message_hash ${text} not null, locale ${text}, tags text[] not null,
  priority integer not null, recipient ${text} not null, sender ${text} not null, reply_to ${text}, subject ${text} not null, html ${text} not null,
  text ${text} not null, state ${text} not null, reason ${text}, queued_at ${instant} not null, available_at ${instant} not null,
  expires_at ${instant} not null, sent_at ${instant}, attempts integer not null, fence integer not null, lease_until ${instant}, retry_at ${instant});
create index outbox_turns on relance.outbox (campaign, priority, queued_at, id) where state = 'queued';
create index outbox_available on relance.outbox (available_at) where state = 'queued';
create index outbox_leases on relance.outbox (lease_until, id) where state = 'sending';
create index outbox_of_contact on relance.outbox (contact, queued_at);
create index outbox_counted on relance.outbox (campaign, state);
create index outbox_by_queue on relance.outbox (queued_at, id);

create table relance.coupons (
  code ${text} not null, coupon ${text} not null, terms_hash ${text} not null, contact ${text} not null, run ${text} not null, label ${text} not null,
  given_at ${instant} not null, valid_until ${instant}, shared boolean not null, primary key (run, label, code));
create unique index coupons_one_owner on relance.coupons (code) where not shared;
create index coupons_of_contact on relance.coupons (contact, given_at, code);
create index coupons_by_code on relance.coupons (code, contact);
create index coupons_in_time on relance.coupons (given_at, code);
create table relance.suppressions (channel ${text} not null, address ${text} not null, reason ${text} not null, at ${instant} not null, primary key (channel, address));

create table relance.artefacts (
  campaign ${text} not null, revision ${text} not null, port integer not null, source ${text} not null, flow json not null,
  workflow ${text} not null, stages ${text} not null, primary key (campaign, revision));
create table relance.deployed_campaigns (campaign ${text} primary key, revision ${text} not null, deployed_at ${instant} not null);
create table relance.messages (hash ${text} primary key, content json not null);
create table relance.deployed_messages (name ${text} not null, locale ${text} not null, hash ${text} not null, primary key (name, locale));
create table relance.coupon_terms (hash ${text} primary key, content json not null);
create table relance.deployed_coupons (name ${text} primary key, hash ${text} not null);
-- Tables of one row: the key can only be true.
create table relance.workspace (
  "only" boolean primary key default true check ("only"), settings json not null, schema json not null, deployed_at ${instant} not null);
create table relance.clock ("only" boolean primary key default true check ("only"), now ${instant} not null);
create table relance.secrets (name ${text} primary key, value ${text} not null);

create table relance.mails (
  id ${text} primary key, outbox ${text}, at ${instant} not null, sender ${text} not null, recipient ${text} not null, subject ${text} not null,
  headers json not null, html ${text} not null, text ${text} not null, raw ${text} not null);
create index mails_newest on relance.mails (at, id);
create index mails_of_outbox on relance.mails (outbox);
create table relance.dead_letters (id ${text} primary key, at ${instant} not null, kind ${text} not null, reason ${text} not null, content json not null);
create index dead_letters_in_time on relance.dead_letters (at, id);
`,
};
