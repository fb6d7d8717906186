import type { Migration } from './migrations.ts';

const text = 'text collate "C"';
const instant = 'timestamptz(3)';

/** What the whole language needs beside. Each index answers one question of the store port. */
export const wholeLanguage: Migration = {
  version: 4,
  name: 'whole-language',
  statements: `
-- Arms of a parallel that a stage began: the paths of their cursors.
alter table relance.stage_results add column arms json;
-- A nudge is needed until all arms have asked; and where the runs stand that have arms.
alter table relance.runs add column need integer not null default 0,
  add column forked boolean not null generated always as ((cursors -> '' -> 'fork') is not null) stored;
create index runs_forked on relance.runs (campaign) where forked and status <> 'ended';
-- Cohorts, as coupons and segments: what is new by its hash, and what is current.
create table relance.cohorts (hash ${text} primary key, content json not null);
create table relance.deployed_cohorts (name ${text} primary key, hash ${text} not null);
-- Goals and measures that were counted, and who gets nothing.
alter table relance.runs add column counted json, add column held_out text, add column moved boolean;
-- Quiet hours of the campaign's own.
alter table relance.outbox add column quiet_hours json;
-- Of push and WhatsApp messages.
alter table relance.outbox add column link ${text}, add column image ${text}, add column template ${text}, add column language ${text};
-- Each channel is asked for what is ready on its own, so that a slow one holds up no other.
drop index relance.outbox_turns;
create index outbox_turns on relance.outbox (channel, campaign, priority, queued_at, id) where state = 'queued';
-- Real time at which a channel with a rate is free again, ms since 1970.
create table relance.rates (channel ${text} primary key, free_at double precision not null);
-- Calls and notices leave through the outbox too; caps and reports count messages alone.
alter table relance.outbox add column kind ${text} not null default 'message', add column reply json;

-- Entries that wait: for a place (\`limit\`; no release_at while none is free), or for more of what they gather.
alter table relance.runs add column queue json, add column release_at ${instant}, add column row_of json;
create index runs_releasable on relance.runs (release_at, priority, entered_at, entry_event, campaign, id) where status = 'queued' and release_at is not null;
create index runs_waiting_for_place on relance.runs (campaign, priority, entered_at, entry_event, id) where status = 'queued' and release_at is null;
create table relance.entry_limits (
  campaign ${text} primary key, period ${text} not null, used integer not null, opens_at ${instant} not null default '-infinity');
-- The connection that an event came from.
alter table relance.events add column connection ${text};

-- Work over many contacts: one row each, which knows how far it has come.
create table relance.jobs (
  id ${text} primary key, kind ${text} not null, at ${instant} not null, campaign ${text}, data json not null, cursor json,
  done integer not null default 0, total integer, repeats boolean not null, page_size integer, attempts integer not null default 0,
  finished_at ${instant});
create index jobs_in_time on relance.jobs (at, id) where finished_at is null;
create index jobs_newest on relance.jobs (at, id);
create index jobs_of_campaign on relance.jobs (campaign, at, id);
-- Codes of pools, in order of import; remaining: taking this one is worth telling a person how many are left.
create table relance.pool_codes (
  position bigserial primary key, pool ${text} not null, code ${text} not null, taken boolean not null default false, remaining integer, unique (pool, code));
create index pool_codes_free on relance.pool_codes (pool, position) where not taken;

-- Who is in a segment whose rule is watched, as it was found last.
create table relance.segment_states (
  segment ${text} not null, contact ${text} not null, rule ${text} not null, member boolean not null, primary key (contact, segment));
create index segment_states_members on relance.segment_states (segment, rule, contact) where member;
-- Messages are counted by step and channel.
drop index relance.outbox_counted;
create index outbox_counted on relance.outbox (campaign, label, channel, state) where kind = 'message';

-- What became of messages that went out; what machines open and click is apart.
alter table relance.outbox add column delivered_at ${instant}, add column opened_at ${instant}, add column clicked_at ${instant},
  add column machine_opened_at ${instant}, add column machine_clicked_at ${instant}, add column bounced_at ${instant},
  add column complained_at ${instant}, add column replied_at ${instant};
-- Tags of the campaigns of runs, which conditions ask for.
alter table relance.runs add column tags text[] not null default '{}';
update relance.runs runs set tags = array(select json_array_elements_text(flow -> 'tags') from relance.artefacts artefacts
  where artefacts.campaign = runs.campaign and artefacts.revision = runs.revision);
-- What conditions read as rows of the contact, in the form of the shop's tables.
create view relance.message_rows as
  select id, contact, channel, campaign, message, tags, sent_at, opened_at, clicked_at
    from relance.outbox where state = 'sent' and kind = 'message';
create view relance.run_rows as
  select id, contact, campaign, tags, entered_at, ended_at, outcome
    from relance.runs where status <> 'queued' and (queue is null or queue ->> 'releasedAt' is not null);
-- In a \`repeat\` a step gives a shared code in each pass.
alter table relance.coupons add column occurrence integer not null default 1;
alter table relance.coupons drop constraint coupons_pkey, add primary key (run, label, code, occurrence);
create view relance.coupon_rows as
  select run || '/' || label || '/' || code || case when occurrence = 1 then '' else '/' || occurrence end as id, contact, coupon as name, code, given_at, valid_until, redeemed_at from relance.coupons;
`,
};
