import { randomBytes } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CompiledCohort, CompiledCoupon, CompiledMessage, CompiledSegment } from '../../../compiler/artefact.ts';
import type { Deployments } from '../port.ts';
import { deployBuild } from './deploy.ts';
import { createKnownBodies, type KnownBodies } from './known-bodies.ts';
import { only } from './parameters.ts';
import type { Tables } from './tables.ts';

const SECRET = 'installation';
/** The one name of what there is one of. */
const WORKSPACE = 'workspace';
type Workspace = NonNullable<Awaited<ReturnType<Deployments['workspace']>>>;

/** What this process has read of deployments. */
export interface KnownDeclarations {
  readonly workspace: KnownBodies<Workspace>;
  readonly messages: KnownBodies<CompiledMessage>;
  readonly coupons: KnownBodies<CompiledCoupon>;
  readonly cohorts: KnownBodies<CompiledCohort>;
  readonly segments: KnownBodies<CompiledSegment>;
}

/** Nothing is known yet. One for each store, shared by its transactions. */
export function createKnownDeclarations(): KnownDeclarations {
  return {
    workspace: createKnownBodies(),
    messages: createKnownBodies(),
    coupons: createKnownBodies(),
    cohorts: createKnownBodies(),
    segments: createKnownBodies(),
  };
}

/** Deployments of the Postgres store. `givenSecret` takes the place of the stored one. */
export function createDeployments(db: Kysely<Tables>, known: KnownDeclarations, givenSecret: string | undefined): Deployments {
  // Read once a transaction: every decision in it sees the same deployment.
  const current = remembered(() => currentCampaigns(db));
  const workspace = remembered(() => readWorkspace(db, known.workspace));
  return {
    async deploy(build, at) {
      current.forget();
      workspace.forget();
      await deployBuild(db, build, at);
    },
    current: current.read,
    async everDeployed() {
      const rows = await db.selectFrom('relance.artefacts').select('campaign').distinct().orderBy('campaign').execute();
      return rows.map(({ campaign }) => campaign);
    },
    async artefact(campaign, revision) {
      const query = db.selectFrom('relance.artefacts').select(['campaign', 'revision', 'port', 'source', 'flow', 'workflow', 'stages']);
      return await query.where('campaign', '=', campaign).where('revision', '=', revision).executeTakeFirst();
    },
    message: (name) =>
      readBodies(
        db,
        known.messages,
        name,
        sql`relance.deployed_messages deployed join relance.messages body using (hash)`,
        sql`channel, locale`,
      ),
    async coupon(name) {
      const from = sql`relance.deployed_coupons deployed join relance.coupon_terms body using (hash)`;
      return (await readBodies(db, known.coupons, name, from, sql`name`))[0];
    },
    async cohort(name) {
      const from = sql`relance.deployed_cohorts deployed join relance.cohorts body using (hash)`;
      return (await readBodies(db, known.cohorts, name, from, sql`name`))[0];
    },
    async segment(name) {
      const from = sql`relance.deployed_segments deployed join relance.segments body using (hash)`;
      return (await readBodies(db, known.segments, name, from, sql`name`))[0];
    },
    async segments() {
      const { rows } = await sql<{ readonly content: CompiledSegment }>`
        select content from relance.deployed_segments join relance.segments using (hash) where current order by name`.execute(db);
      return rows.map(({ content }) => content);
    },
    workspace: workspace.read,
    async secret() {
      return givenSecret ?? (await storedSecret(db));
    },
  };
}

/** The bodies that are current under the name; only those that are not known travel. */
async function readBodies<T>(
  db: Kysely<Tables>,
  known: KnownBodies<T>,
  name: string,
  from: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<readonly T[]> {
  const question = known.ask(name);
  const { rows } = await sql<{ readonly hash: string; readonly content: T | null }>`
    select hash, case when hash = any(${question.hashes}::text[]) then null else content end as content
      from ${from} where name = ${name} order by ${order}`.execute(db);
  return question.fill(rows);
}

async function readWorkspace(db: Kysely<Tables>, known: KnownBodies<Workspace>): Promise<Workspace | undefined> {
  const question = known.ask(WORKSPACE);
  const { rows } = await sql<{
    readonly hash: string | null;
    readonly settings: Workspace['settings'] | null;
    readonly schema: Workspace['schema'];
  }>`
    select hash, case when hash = any(${question.hashes}::text[]) then null else settings end as settings,
           case when hash = any(${question.hashes}::text[]) then null else schema end as schema from relance.workspace`.execute(db);
  const bodies = rows.map(({ hash, settings, schema }) => ({ hash, content: settings === null ? null : { settings, schema } }));
  return question.fill(bodies)[0];
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
