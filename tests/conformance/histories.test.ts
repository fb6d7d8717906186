/**
 * What the workflows of every case did on a real server when they were recorded is replayed on the code of today, without a server: a run that began under
 * an earlier version goes on. `npm run record:histories` records the cases that are new; a recording is never made anew.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Recording, readRecordings } from '../../runtime/journey/temporal/replay/recording.ts';
import { type Replayed, replayRecordings } from '../../runtime/journey/temporal/replay/replay.ts';
import { caseNames, readCase } from './harness/case.ts';

const { recordings, unreadable } = await readRecordings(join(import.meta.dirname, 'histories'));
const names = await caseNames();

it('there is a recording of every case, and each can be read', () => {
  expect(unreadable).toEqual([]);
  const recorded = new Set(recordings.map(({ name }) => name.replace(/\.\d+$/, '')));
  expect(
    names.filter((name) => !recorded.has(name)),
    'record them with `npm run record:histories`',
  ).toEqual([]);
  expect(recordings.filter(({ histories }) => histories.length === 0).map(({ name }) => name)).toEqual([]);
});

it('every recorded run goes on, on the code that was recorded with it and on what is emitted for its revision now', async () => {
  const builds = (await Promise.all(names.map(readCase))).flatMap((given) => given.builds);
  const current = new Map(builds.flatMap(({ artefacts }) => artefacts.map((one) => [`${one.campaign}@${one.revision}`, one] as const)));
  const replayed = await replay(recordings, [...current.values()]);
  expect(replayed.filter(({ kind }) => kind !== 'ok')).toEqual([]);
  expect(replayed.length).toBeGreaterThan(300);
});

/** What may stand in a payload: of a workflow's input, of an answer, and of the SDK's own notes on a question. */
const KEYS = ['run', 'at', 'seq', 'arms', 'path', 'next', 'sleep', 'stored', 'held', 'behind', 'ended'];
const OF_THE_SDK = [
  'attempt',
  'activity_id',
  'activity_type',
  'complete_time',
  'backoff',
  'original_schedule_time',
  'seconds',
  'nanos',
  'message',
  'source',
];
/** Ids, labels, paths of arms, names of campaigns, `end`; the summary is `CAMPAIGN for CONTACT`; a moved run's first workflow tells who ended it. */
const WORDS = /^(\w+ for c_[0-9a-f]{16}|[\w./-]+(@\d+[\w./-]*)*|terminated by new runID: [0-9a-f-]{36})$/;

it('holds nothing of a contact but the surrogate id, and nothing of the machine', () => {
  const keys = new Set<string>();
  for (const { history } of recordings.flatMap(({ histories }) => histories)) {
    for (const payload of payloadsIn(history)) {
      const text = Buffer.from(payload, 'base64').toString('utf8');
      JSON.parse(text, (key, value) => {
        if (Number.isNaN(Number(key))) keys.add(key);
        if (typeof value === 'string') expect(value).toMatch(WORDS);
        return value;
      });
    }
    // `history-service` is Temporal's own.
    for (const identity of valuesOf(history, 'identity')) expect(['worker', 'history-service']).toContain(identity);
    expect(JSON.stringify(history)).not.toMatch(/"\d+@/);
  }
  expect([...keys].filter((key) => key !== '' && ![...KEYS, ...OF_THE_SDK].includes(key))).toEqual([]);
  expect(keys).toContain('next');
});

const payloadsIn = (history: unknown): readonly string[] => valuesOf(history, 'data').filter((value) => typeof value === 'string');

/** All values of this key, at any depth. */
function valuesOf(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...valuesOf(inner, key)]);
}

async function replay(given: readonly Recording[], current: Parameters<typeof replayRecordings>[1]): Promise<readonly Replayed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-histories-'));
  try {
    return await replayRecordings(given, current, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
