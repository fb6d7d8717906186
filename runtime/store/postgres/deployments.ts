import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Build } from '../../../compiler/artefact.ts';
import type { Deployments } from '../port.ts';
import { instant, json, only } from './parameters.ts';
import type { Tables } from './tables.ts';

const SECRET = 'installation';

/** Deployments of the Postgres store. `givenSecret` takes the place of the stored one. */
export function createDeployments(db: Kysely<Tables>, givenSecret: string | undefined): Deployments {
  // Read once a transaction: every decision in it sees the same deployment.
  const current = remembered(() => currentCampaigns(db));
  const workspace = remembered(async () => db.selectFrom('relance.workspace').select(['settings', 'schema']).executeTakeFirst());
  const segments = () =>
    db
      .selectFrom('relance.deployed_segments as deployed')
      .innerJoin('relance.segments as segments', 'segments.hash', 'deployed.hash')
      .select('content');
  return {
    async deploy(build, at) {
      current.forget();
      workspace.forget();
      await deployCampaigns(db, build, at);
      await deployMessages(db, build);
      await deployCoupons(db, build);
      await deploySegments(db, build);
      const row = { settings: json(build.settings), schema: json(build.schema), deployed_at: instant(at) };
      await db
        .insertInto('relance.workspace')
        .values(row)
        .onConflict((conflict) => conflict.column('only').doUpdateSet(row))
        .execute();
    },
    current: current.read,
    async artefact(campaign, revision) {
      const query = db.selectFrom('relance.artefacts').select(['campaign', 'revision', 'port', 'source', 'flow', 'workflow', 'stages']);
      return await query.where('campaign', '=', campaign).where('revision', '=', revision).executeTakeFirst();
    },
    async message(name) {
      const query = db
        .selectFrom('relance.deployed_messages as deployed')
        .innerJoin('relance.messages as messages', 'messages.hash', 'deployed.hash');
      return (await query.select('content').where('deployed.name', '=', name).orderBy('deployed.locale').execute()).map(
        (row) => row.content,
      );
    },
    async coupon(name) {
      const query = db
        .selectFrom('relance.deployed_coupons as deployed')
        .innerJoin('relance.coupon_terms as terms', 'terms.hash', 'deployed.hash');
      return (await query.select('content').where('deployed.name', '=', name).executeTakeFirst())?.content;
    },
    async segment(name) {
      return (await segments().where('deployed.name', '=', name).executeTakeFirst())?.content;
    },
    async segments() {
      const rows = await segments().where('deployed.current', '=', sql.lit(true)).orderBy('deployed.name').execute();
      return rows.map((row) => row.content);
    },
    workspace: workspace.read,
    async secret() {
      return givenSecret ?? (await storedSecret(db));
    },
  };
}

async function currentCampaigns(db: Kysely<Tables>): ReturnType<Deployments['current']> {
  const rows = await db
    .selectFrom('relance.deployed_campaigns')
    .select(['campaign', 'revision', 'deployed_at'])
    .orderBy('campaign')
    .execute();
  return rows.map(({ campaign, revision, deployed_at }) => ({ campaign, revision, deployedAt: deployed_at }));
}

interface Remembered<T> {
  read(): Promise<T>;
  forget(): void;
}

function remembered<T>(read: () => Promise<T>): Remembered<T> {
  let known: Promise<T> | undefined;
  return {
    read: () => {
      known ??= read();
      return known;
    },
    forget: () => {
      known = undefined;
    },
  };
}

/** Whoever comes first draws it; all others read what was drawn. */
async function storedSecret(db: Kysely<Tables>): Promise<string> {
  const select = db.selectFrom('relance.secrets').select('value').where('name', '=', SECRET);
  const known = await select.executeTakeFirst();
  if (known !== undefined) return known.value;
  const value = randomBytes(32).toString('hex');
  await db
    .insertInto('relance.secrets')
    .values({ name: SECRET, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return only(await select.execute()).value;
}

async function deployCampaigns(db: Kysely<Tables>, { artefacts }: Build, at: number): Promise<void> {
  for (const { campaign, revision, port, source, flow, workflow, stages } of artefacts) {
    const artefact = { campaign, revision, port, source, flow: json(flow), workflow, stages };
    await db
      .insertInto('relance.artefacts')
      .values(artefact)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // The date of a revision that stays is kept.
    await sql`insert into relance.deployed_campaigns as deployed (campaign, revision, deployed_at) values (${campaign}, ${revision}, ${instant(at)})
      on conflict (campaign) do update set revision = excluded.revision, deployed_at = excluded.deployed_at where deployed.revision <> excluded.revision`.execute(
      db,
    );
  }
  await sql`delete from relance.deployed_campaigns where campaign <> all(${artefacts.map(({ campaign }) => campaign)})`.execute(db);
}

async function deployMessages(db: Kysely<Tables>, { messages }: Build): Promise<void> {
  // A name that is gone keeps its last body: runs of older revisions may still send it.
  await sql`delete from relance.deployed_messages where name = any(${messages.map(({ name }) => name)})`.execute(db);
  for (const message of messages) {
    await db
      .insertInto('relance.messages')
      .values({ hash: message.hash, content: json(message) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto('relance.deployed_messages')
      .values({ name: message.name, locale: message.locale ?? '', hash: message.hash })
      .execute();
  }
}

async function deployCoupons(db: Kysely<Tables>, { coupons }: Build): Promise<void> {
  // As with messages, a name that is gone stays for runs of older revisions.
  await sql`delete from relance.deployed_coupons where name = any(${coupons.map(({ name }) => name)})`.execute(db);
  for (const coupon of coupons) {
    await db
      .insertInto('relance.coupon_terms')
      .values({ hash: coupon.hash, content: json(coupon) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.insertInto('relance.deployed_coupons').values({ name: coupon.name, hash: coupon.hash }).execute();
  }
}

async function deploySegments(db: Kysely<Tables>, { segments }: Build): Promise<void> {
  await db.updateTable('relance.deployed_segments').set({ current: false }).where('current', '=', sql.lit(true)).execute();
  for (const segment of segments) {
    await db
      .insertInto('relance.segments')
      .values({ hash: segment.hash, content: json(segment) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = { name: segment.name, hash: segment.hash, current: true };
    await db
      .insertInto('relance.deployed_segments')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  }
}
