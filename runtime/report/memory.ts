/** What reports keep between two questions: what never changes for good, and what changes slowly for a moment. The page asks every second. */
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Picture } from '../../compiler/graph/picture.ts';
import type { Transaction } from '../store/port.ts';
import type { MailSummary } from './types.ts';

/** A map that forgets its oldest entries, and, where that is asked for, each of them after a while. */
export interface Memory<V> {
  /** What is kept under the key, else what `read` answers (undefined is not kept). */
  get<T extends V | undefined>(key: string, read: () => Promise<T>): Promise<T | V>;
}

/** Makes one of at most `most` entries; `forMs` (real time) is how long each is kept. */
export function createMemory<V>(most: number, forMs = Number.POSITIVE_INFINITY): Memory<V> {
  const kept = new Map<string, { readonly value: V; readonly until: number }>();
  return {
    async get(key, read) {
      const known = kept.get(key);
      if (known !== undefined && performance.now() < known.until) return known.value;
      const value = await read();
      if (value === undefined) return value;
      const [oldest] = kept.keys();
      kept.delete(key);
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      kept.set(key, { value, until: performance.now() + forMs });
      return value;
    },
  };
}

/** What reports read from an artefact. */
export interface ArtefactHead {
  readonly flow: Flow;
  /** Path of the source in the workspace. */
  readonly source: string;
}

/** What started a run; it never changes. */
export interface Origin {
  readonly trigger: string;
  readonly occurredAt?: number;
  readonly about?: string;
}

/** All of it, for one store. */
export interface ReportMemory {
  readonly heads: Memory<ArtefactHead>;
  /** Inbox lines by mail id. */
  readonly mails: Memory<MailSummary>;
  /** By run. */
  readonly origins: Memory<Origin>;
  /** What a person calls a contact, by id. */
  readonly names: Memory<string>;
  /** By campaign, revision and the terms of its coupons. */
  readonly pictures: Memory<Picture>;
  /** Counts that cost a walk over many rows, by what they count. */
  readonly counts: Memory<number>;
}

/** How long a name and a count may be old, real ms. */
const NAME_MS = 10_000;
const COUNT_MS = 2_000;

/** An empty one. */
export const createReportMemory = (): ReportMemory => ({
  heads: createMemory(1_000),
  mails: createMemory(2_000),
  origins: createMemory(5_000),
  names: createMemory(5_000, NAME_MS),
  pictures: createMemory(200),
  counts: createMemory(500, COUNT_MS),
});

/** A question to the store: one transaction, with what is remembered. */
export interface Reading {
  readonly tx: Transaction;
  readonly memory: ReportMemory;
}

/** Flow and source of a revision; undefined if it is not stored (then it is asked for again). */
export function readHead({ tx, memory }: Reading, campaign: string, revision: string): Promise<ArtefactHead | undefined> {
  return memory.heads.get(`${campaign}@${revision}`, async () => {
    const stored = await tx.deployments.artefact(campaign, revision);
    return stored === undefined ? undefined : { flow: stored.flow, source: stored.source };
  });
}
