import type { Migration } from './migrations.ts';

const text = 'text collate "C"';
const instant = 'timestamptz(3)';

/** Segments, date triggers, redeemed coupons, caught SMS, and what the pages ask for. Each index answers one question of the store port. */
export const segmentsCalendar: Migration = {
  version: 3,
  name: 'segments-calendar',
  statements: `
-- Until now carts were all that fell due.
alter table relance.due add column event ${text} not null default 'cart abandoned', add column entity ${text} not null default 'cart';
alter table relance.due alter column event drop default, alter column entity drop default;

create table relance.memberships (
  segment ${text} not null, contact ${text} not null, since ${instant} not null, run ${text}, primary key (contact, segment));
create index memberships_of_segment on relance.memberships (segment, since, contact);
create table relance.segments (hash ${text} primary key, content json not null);
-- A segment that the last build no longer has stays for runs of older revisions, and is not current.
create table relance.deployed_segments (name ${text} primary key, hash ${text} not null, current boolean not null);

alter table relance.coupons add column redeemed_at ${instant}, add column redeemed_by ${text};
create index coupons_of_coupon on relance.coupons (coupon, given_at, code, redeemed_at);

-- An e-mail and an SMS may have one name.
alter table relance.deployed_messages add column channel ${text} not null default 'email', drop constraint deployed_messages_pkey;
alter table relance.deployed_messages alter column channel drop default, add primary key (name, channel, locale);

alter table relance.mails add column channel ${text} not null default 'email';
alter table relance.mails alter column channel drop default;

update relance.steps set kind = 'message' where kind = 'email';
create index steps_by_label on relance.steps (label, run);

-- Of settings and schema: a process that knows them asks for the hash alone.
alter table relance.workspace add column hash ${text};

-- Where the run stands: the label of its root cursor.
alter table relance.runs add column position ${text} generated always as (cursors -> '' ->> 'label') stored;
create index runs_standing on relance.runs (campaign, position, entered_at, id) where status <> 'ended';
create index runs_of_campaign on relance.runs (campaign, entered_at, id);
create index runs_by_outcome on relance.runs (campaign, outcome, entered_at, id) where status = 'ended';
`,
};
