/** Segments and their members. Members of a rule are computed when they are asked for, so counts are kept for a moment. */
import type { CompiledSegment } from '../../compiler/artefact.ts';
import type { Transaction } from '../store/port.ts';
import { readContactName } from './contact-names.ts';
import type { Reading } from './memory.ts';
import type { SegmentDetail, SegmentReport, Segments } from './types.ts';

/** Computes rules: membership at the business instant `now`, ms. */
export interface SegmentRules {
  has(tx: Transaction, segment: string, contact: string, now: number): Promise<boolean>;
  /** Surrogate ids in order, those after `after`. */
  members(
    tx: Transaction,
    segment: string,
    now: number,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly string[]>;
  count(tx: Transaction, segment: string, now: number): Promise<number>;
}

/** Which page of a segment's members. */
export interface PageQuery {
  readonly limit: number;
  readonly offset: number;
}

/** Reads all segments, in name order. */
export async function readSegments(reading: Reading, rules: SegmentRules): Promise<Segments> {
  const segments: SegmentReport[] = [];
  for (const segment of await reading.tx.deployments.segments()) segments.push(await readReport(reading, rules, segment));
  return { segments };
}

/** Reads a segment with a page of its members: of a manual one newest first, of a rule by id; undefined if there is none of this name. */
export async function readSegment(
  reading: Reading,
  rules: SegmentRules,
  name: string,
  page: PageQuery,
): Promise<SegmentDetail | undefined> {
  const segment = (await reading.tx.deployments.segments()).find((one) => one.name === name);
  if (segment === undefined) return undefined;
  const people = segment.kind === 'manual' ? await readMembers(reading, name, page) : await readRuled(reading, rules, name, page);
  return { ...(await readReport(reading, rules, segment)), people: people.slice(0, page.limit), more: people.length > page.limit };
}

/** Names of the segments that the contact is in now, in name order. */
export async function readSegmentsOf(reading: Reading, rules: SegmentRules, contact: string): Promise<readonly string[]> {
  const { tx } = reading;
  const now = await businessNow(tx);
  const manual = new Set((await tx.memberships.ofContact(contact)).map(({ segment }) => segment));
  const found: string[] = [];
  for (const { name, kind } of await tx.deployments.segments()) {
    if (kind === 'manual' ? manual.has(name) : await rules.has(tx, name, contact, now)) found.push(name);
  }
  return found;
}

async function readReport(reading: Reading, rules: SegmentRules, segment: CompiledSegment): Promise<SegmentReport> {
  const { name, documentation, kind, words } = segment;
  return {
    name,
    ...(documentation !== undefined && { documentation }),
    kind,
    ...(words !== undefined && { words }),
    members: await countMembers(reading, rules, segment),
  };
}

async function countMembers({ tx, memory }: Reading, rules: SegmentRules, { name, kind, hash }: CompiledSegment): Promise<number> {
  if (kind === 'manual') return (await tx.memberships.counts()).find(({ segment }) => segment === name)?.count ?? 0;
  return memory.counts.get(`segment ${name} ${hash}`, async () => rules.count(tx, name, await businessNow(tx)));
}

type Person = SegmentDetail['people'][number];

/** One more than the page, where there are more. */
async function readMembers(reading: Reading, name: string, { limit, offset }: PageQuery): Promise<readonly Person[]> {
  const { tx } = reading;
  const people: Person[] = [];
  for (const { contact, since, run } of await tx.memberships.members(name, { limit: limit + 1, offset })) {
    const campaign = run === undefined ? undefined : (await tx.runs.get(run))?.campaign;
    people.push({
      contact,
      name: await readContactName(reading, contact),
      since,
      ...(campaign !== undefined && { campaign }),
      ...(run !== undefined && { run }),
    });
  }
  return people;
}

async function readRuled(reading: Reading, rules: SegmentRules, name: string, { limit, offset }: PageQuery): Promise<readonly Person[]> {
  const { tx } = reading;
  const ids = await rules.members(tx, name, await businessNow(tx), { limit: offset + limit + 1 });
  const people: Person[] = [];
  for (const contact of ids.slice(offset)) people.push({ contact, name: await readContactName(reading, contact) });
  return people;
}

const businessNow = async (tx: Transaction): Promise<number> => (await tx.clock.read())?.now ?? Date.now();
