/** Writes a deployment: what is new by its hash, and what is current. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Build } from '../../../compiler/artefact.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

/** Makes the build current. */
export async function deployBuild(db: Kysely<Tables>, build: Build, at: number): Promise<void> {
  await deployCampaigns(db, build, at);
  await deployMessages(db, build);
  await deployCoupons(db, build);
  await deploySegments(db, build);
  await deployCohorts(db, build);
  const [settings, schema] = [json(build.settings), json(build.schema)];
  const hash = createHash('sha256').update(settings).update('\n').update(schema).digest('hex');
  const row = { settings, schema, hash, deployed_at: instant(at) };
  const query = db.insertInto('relance.workspace').values(row);
  await later(db, query.onConflict((conflict) => conflict.column('only').doUpdateSet(row)).compile());
}

async function storeBody(
  db: Kysely<Tables>,
  table: 'relance.messages' | 'relance.coupon_terms' | 'relance.segments' | 'relance.cohorts',
  body: { readonly hash: string },
): Promise<void> {
  const query = sql`insert into ${sql.table(table)} (hash, content) values (${body.hash}, ${json(body)}) on conflict (hash) do nothing`;
  await later(db, query.compile(db));
}

async function deployCampaigns(db: Kysely<Tables>, { artefacts }: Build, at: number): Promise<void> {
  for (const { campaign, revision, port, source, flow, workflow, stages } of artefacts) {
    const artefact = { campaign, revision, port, source, flow: json(flow), workflow, stages };
    const stored = db.insertInto('relance.artefacts').values(artefact);
    await later(db, stored.onConflict((conflict) => conflict.doNothing()).compile());
    // The date of a revision that stays is kept.
    const made = sql`
      insert into relance.deployed_campaigns as deployed (campaign, revision, deployed_at) values (${campaign}, ${revision}, ${instant(at)})
      on conflict (campaign) do update set revision = excluded.revision, deployed_at = excluded.deployed_at
       where deployed.revision <> excluded.revision`;
    await later(db, made.compile(db));
  }
  const names = artefacts.map(({ campaign }) => campaign);
  await later(db, sql`delete from relance.deployed_campaigns where campaign <> all(${names})`.compile(db));
}

async function deployMessages(db: Kysely<Tables>, { messages }: Build): Promise<void> {
  // A name that is gone keeps its last body: runs of older revisions may still send it. An e-mail and an SMS may have one name.
  const given = messages.map(({ name, channel }) => `${channel} ${name}`);
  await later(db, sql`delete from relance.deployed_messages where channel || ' ' || name = any(${given})`.compile(db));
  for (const message of messages) {
    await storeBody(db, 'relance.messages', message);
    const row = { name: message.name, channel: message.channel, locale: message.locale ?? '', hash: message.hash };
    await later(db, db.insertInto('relance.deployed_messages').values(row).compile());
  }
}

async function deployCoupons(db: Kysely<Tables>, { coupons }: Build): Promise<void> {
  // As with messages, a name that is gone stays for runs of older revisions.
  await later(db, sql`delete from relance.deployed_coupons where name = any(${coupons.map(({ name }) => name)})`.compile(db));
  for (const coupon of coupons) {
    await storeBody(db, 'relance.coupon_terms', coupon);
    await later(db, db.insertInto('relance.deployed_coupons').values({ name: coupon.name, hash: coupon.hash }).compile());
  }
}

async function deploySegments(db: Kysely<Tables>, { segments }: Build): Promise<void> {
  await later(db, sql`update relance.deployed_segments set current = false where current`.compile(db));
  for (const segment of segments) {
    await storeBody(db, 'relance.segments', segment);
    const row = { name: segment.name, hash: segment.hash, current: true };
    const query = db.insertInto('relance.deployed_segments').values(row);
    await later(db, query.onConflict((conflict) => conflict.column('name').doUpdateSet(row)).compile());
  }
}

async function deployCohorts(db: Kysely<Tables>, { cohorts }: Build): Promise<void> {
  for (const cohort of cohorts) {
    await storeBody(db, 'relance.cohorts', cohort);
    const row = { name: cohort.name, hash: cohort.hash };
    const query = db.insertInto('relance.deployed_cohorts').values(row);
    await later(db, query.onConflict((conflict) => conflict.column('name').doUpdateSet(row)).compile());
  }
}
