/** Who is in a segment: pages and counts for reports and dry runs. Membership of one contact is `isMember` in `context.ts`. */
import type { Predicate } from '../journey/port.ts';
import { isMember, type Surroundings } from './context.ts';

/** A page of members, by contact id. */
export interface MembersPage {
  readonly contacts: readonly string[];
  /** Give it as `after` for the next page; absent: there is none. */
  readonly next?: string;
}

/** Contacts that are read at a time where each has to be asked. */
const BATCH = 200;

/**
 * The members of a rule segment after the contact `after`, at most `limit`: in one set query where the store can, else contact by contact
 * (rules over other segments). Members of a manual segment are in `tx.memberships`. Throws if it is no rule segment.
 */
export async function pageOfMembers(
  around: Surroundings,
  segment: string,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<MembersPage> {
  const rule = await ruleOf(around, segment);
  const filter = { limit: limit + 1, ...(after === undefined ? {} : { after }) };
  const found = (await bySetQuery(around, rule, filter)) ?? (await oneByOne(around, segment, filter));
  const contacts = found.slice(0, limit);
  const last = contacts.at(-1);
  return { contacts, ...(found.length > limit && last !== undefined ? { next: last } : {}) };
}

/** How many members a segment has, of either kind. */
export async function countMembers(around: Surroundings, segment: string): Promise<number> {
  const code = await around.library.segment(around.tx, segment);
  if (code === undefined) throw new Error(`The segment \`${segment}\` is not deployed.`);
  if (code.kind === 'manual') return (await around.tx.memberships.counts()).find((one) => one.segment === segment)?.count ?? 0;
  const counted = asksForSegments(code.rule) ? undefined : await around.tx.rows.countWhere(code.rule, instantOf(around));
  return counted ?? (await oneByOne(around, segment, { limit: Number.POSITIVE_INFINITY })).length;
}

async function ruleOf({ library, tx }: Surroundings, segment: string): Promise<Predicate> {
  const code = await library.segment(tx, segment);
  if (code?.kind !== 'rule') throw new Error(`The segment \`${segment}\` has no rule.`);
  return code.rule;
}

const asksForSegments = ({ segments }: Predicate): boolean => segments !== undefined && segments.length > 0;

const instantOf = ({ now, workspace }: Surroundings) => ({ now, storeZone: workspace.settings.store.timeZone });

interface Filter {
  readonly after?: string;
  readonly limit: number;
}

const bySetQuery = async (around: Surroundings, rule: Predicate, filter: Filter): Promise<readonly string[] | undefined> =>
  asksForSegments(rule) ? undefined : around.tx.rows.contactsWhere(rule, instantOf(around), filter);

async function oneByOne(around: Surroundings, segment: string, filter: Filter): Promise<readonly string[]> {
  const members: string[] = [];
  let { after } = filter;
  for (;;) {
    const contacts = await around.tx.rows.page('contact', { limit: BATCH, ...(after === undefined ? {} : { after }) });
    for (const { id } of contacts) {
      if (members.length < filter.limit && (await isMember(around, id, segment))) members.push(id);
    }
    after = contacts.at(-1)?.id;
    if (contacts.length < BATCH || members.length >= filter.limit) return members;
  }
}
