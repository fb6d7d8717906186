/**
 * Looking at all contacts of a watched segment: once at its first deployment, so that it shows later who comes and goes, and each night where
 * nobody knows when the clock changes the rule (semantics §5). The first look fires nothing.
 */
import { nextLocalTime } from '../../clock/local-time.ts';
import { keep, lookAgain, lookFirst } from '../../entry/segments/look.ts';
import { type Watched, watchedSegments } from '../../entry/segments/watched.ts';
import { isMember } from '../../stages/context.ts';
import type { JobKind, JobPage, JobStep } from '../job-kind.ts';

/** Name of the kind, and id of the job of a segment. */
export const WATCH_SEGMENT = 'watch segment';
export const watchJobId = (segment: string): string => `${WATCH_SEGMENT} ${segment}`;

/** See the head of this file. `data`: the name of the segment. */
export const watchSegmentKind: JobKind = {
  kind: WATCH_SEGMENT,
  pageSize: 500,
  async page(page) {
    const flows = page.current.map(({ code }) => code.flow);
    const watched = (await watchedSegments(page, flows)).find(({ segment }) => segment === page.job.data.segment);
    if (watched === undefined) return { kind: 'forget' };
    // Another rule was deployed meanwhile: everybody is looked at anew.
    const goesOn = page.job.cursor?.rule === watched.rule;
    const after = goesOn && typeof page.job.cursor?.after === 'string' ? page.job.cursor.after : undefined;
    const nightly = goesOn && page.job.cursor?.nightly === true;
    return nightly ? nightPage(page, watched, after) : firstPage(page, watched, after);
  },
};

/** Looks at those at whom nobody has looked yet. */
async function firstPage(page: JobPage, watched: Watched, after: string | undefined): Promise<JobStep> {
  const { tx, limit } = page;
  const rows = await tx.rows.page('contact', { limit, ...(after === undefined ? {} : { after }) });
  const locked = await lock(
    page,
    rows.map(({ id }) => id),
  );
  for (const id of locked) {
    const known = (await tx.segmentStates.ofContact(id)).some(({ segment, rule }) => segment === watched.segment && rule === watched.rule);
    if (!known) await lookFirst(page, id, watched);
  }
  const last = rows.at(-1)?.id;
  return last === undefined || rows.length < limit ? firstIsOver(page, watched, rows.length) : more(watched, last, false, rows.length);
}

const firstIsOver = (page: JobPage, watched: Watched, done: number): JobStep =>
  watched.by === 'nightly' ? untilNight(page, watched, done) : { kind: 'end', done, cursor: { rule: watched.rule } };

/** At midnight in store time the whole segment is asked for at once, and compared with what was found before. */
async function nightPage(page: JobPage, watched: Watched, after: string | undefined): Promise<JobStep> {
  const { ids, last } = (await differing(page, watched, after)) ?? (await everybody(page, after));
  const cause = { id: `night ${new Date(page.job.at).toISOString()}`, occurredAt: page.job.at, depth: 0 };
  for (const id of await lock(page, ids)) {
    const states = await page.tx.segmentStates.ofContact(id);
    const before = states.find(({ segment, rule }) => segment === watched.segment && rule === watched.rule);
    if (before === undefined) await keep(page, id, watched, await isMember(page, id, watched.segment));
    else await lookAgain(page, id, watched, before, cause);
  }
  return last === undefined ? untilNight(page, watched, ids.length) : more(watched, last, true, ids.length);
}

/** A stretch of contacts by id; `last` is absent at its end. */
interface Stretch {
  readonly ids: readonly string[];
  readonly last?: string;
}

/** By one set query: those of the next members, now and before, that are not on both sides. Undefined if the rule is no set query. */
async function differing(page: JobPage, watched: Watched, after: string | undefined): Promise<Stretch | undefined> {
  const { tx, now, workspace, library, limit } = page;
  const code = await library.segment(tx, watched.segment);
  if (code?.kind !== 'rule' || (code.rule.segments ?? []).length > 0) return undefined;
  const from = { limit, ...(after === undefined ? {} : { after }) };
  const members = await tx.rows.contactsWhere(code.rule, { now, storeZone: workspace.settings.store.timeZone }, from);
  if (members === undefined) return undefined;
  const before = await tx.segmentStates.members(watched.segment, watched.rule, from);
  const ends = [members, before].flatMap((list) => (list.length < limit ? [] : (list.at(-1) ?? [])));
  const last = ends.length === 0 ? undefined : ends.reduce((first, end) => (end < first ? end : first));
  const here = (id: string): boolean => last === undefined || id <= last;
  const [is, was] = [new Set(members.filter(here)), new Set(before.filter(here))];
  const ids = [...[...is].filter((id) => !was.has(id)), ...[...was].filter((id) => !is.has(id))].sort();
  return last === undefined ? { ids } : { ids, last };
}

async function everybody({ tx, limit }: JobPage, after: string | undefined): Promise<Stretch> {
  const ids = (await tx.rows.page('contact', { limit, ...(after === undefined ? {} : { after }) })).map(({ id }) => id);
  const last = ids.at(-1);
  return last === undefined || ids.length < limit ? { ids } : { ids, last };
}

/** In id order; what is passed over is not touched. */
async function lock({ tx, passOver }: JobPage, ids: readonly string[]): Promise<readonly string[]> {
  if (passOver) return [];
  const locked = await tx.contacts.lockAll(ids);
  return ids.filter((id) => locked.has(id));
}

const more = (watched: Watched, after: string, nightly: boolean, done: number): JobStep => ({
  kind: 'more',
  cursor: { rule: watched.rule, after, nightly },
  done,
});

function untilNight({ now, workspace }: JobPage, watched: Watched, done: number): JobStep {
  // The next one: this midnight's has been done.
  const at = nextLocalTime(now + 1, '00:00', workspace.settings.store.timeZone);
  return { kind: 'later', at, cursor: { rule: watched.rule, nightly: true }, done };
}
