/** Who is in a segment with a rule: by a set query where the store has one, else by going through the contacts. */
import type { Library } from '../deploy/library.ts';
import type { Predicate } from '../journey/port.ts';
import { deployedWorkspace, isMember, type Surroundings } from '../stages/context.ts';
import type { Transaction } from '../store/port.ts';
import type { SegmentRules } from './segments.ts';

/** How many contacts are looked at a time. */
const BATCH = 500;

/** Makes it over the library, which has the rules by their hash. */
export function createSegmentRules(library: Pick<Library, 'segment'>): SegmentRules {
  return {
    has: async (tx, segment, contact, now) => isMember(await around(tx, library, now), contact, segment),
    members: async (tx, segment, now, page) => members(await around(tx, library, now), segment, page),
    count: async (tx, segment, now) => count(await around(tx, library, now), segment),
  };
}

const around = async (tx: Transaction, library: Pick<Library, 'segment'>, now: number): Promise<Surroundings> => ({
  tx,
  library,
  workspace: await deployedWorkspace(tx),
  now,
});

interface Page {
  readonly after?: string;
  readonly limit: number;
}

async function members(surroundings: Surroundings, segment: string, { after, limit }: Page): Promise<readonly string[]> {
  const rule = await setRule(surroundings, segment);
  const found =
    rule && (await surroundings.tx.rows.contactsWhere(rule, instantOf(surroundings), { limit, ...(after !== undefined && { after }) }));
  return found ?? walk(surroundings, segment, { limit, ...(after !== undefined && { after }) });
}

async function count(surroundings: Surroundings, segment: string): Promise<number> {
  const rule = await setRule(surroundings, segment);
  const found = rule && (await surroundings.tx.rows.countWhere(rule, instantOf(surroundings)));
  return found ?? (await walk(surroundings, segment, { limit: Number.POSITIVE_INFINITY })).length;
}

const instantOf = ({ now, workspace }: Surroundings): { readonly now: number; readonly storeZone: string } => ({
  now,
  storeZone: workspace.settings.store.timeZone,
});

/** A rule over other segments is no set query: they are answered one contact at a time. */
async function setRule({ tx, library }: Surroundings, segment: string): Promise<Predicate | undefined> {
  const code = await library.segment(tx, segment);
  return code?.kind === 'rule' && (code.rule.segments ?? []).length === 0 ? code.rule : undefined;
}

async function walk(surroundings: Surroundings, segment: string, { after, limit }: Page): Promise<readonly string[]> {
  const found: string[] = [];
  let last = after;
  while (found.length < limit) {
    const batch = await surroundings.tx.rows.page('contact', { limit: BATCH, ...(last !== undefined && { after: last }) });
    for (const { id } of batch) if (found.length < limit && (await isMember(surroundings, id, segment))) found.push(id);
    last = batch.at(-1)?.id;
    if (last === undefined || batch.length < BATCH) return found;
  }
  return found;
}
