/** Membership in conditions: stored for a manual segment, computed from the current declaration for a rule (semantics §5, §6). */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Build, CompiledSegment } from '../../../compiler/artefact.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createSegmentRules } from '../../../runtime/report/segment-rules.ts';
import { type Context, deployedWorkspace, holds, isMember, loadScope, type Surroundings } from '../../../runtime/stages/context.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { compileFiles } from '../../conformance/harness/case.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`;
const DECLARED = `segment vip = manual
segment west = contact.city in ["Rennes", "Brest"]
segment buyers = count(orders within 30d) >= 1
segment both = contact in west and contact in buyers
segment nobody = contact in both and contact.city == "Nowhere"
`;
const CAMPAIGN = 'campaign c { once when contact registered only if contact in both then { wait 1d } }';
const NOW = Date.UTC(2026, 0, 5, 9);
const DAY = 86_400_000;

let server: TestPostgres;
let folder: string;
beforeAll(async () => {
  server = await startTestPostgres();
  folder = await mkdtemp(join(tmpdir(), 'relance-segments-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const build = (segments = DECLARED): Promise<Build> =>
  compileFiles(
    new Map([
      ['relance.yaml', SETTINGS],
      ['c.campaign', `${segments}\n${CAMPAIGN}`],
    ]),
  );

const STORES: readonly (readonly [string, (compiled: Build) => Promise<Store>])[] = [
  ['memory', async ({ schema }) => createMemoryStore({ schema })],
  ['Postgres', async ({ schema }) => createPostgresStore({ connection: await server.freshDatabase(), schema })],
];

describe.each(STORES)('%s', (_name, open) => {
  let store: Store;
  let compiled: Build;
  let ids: Readonly<Record<'ada' | 'ben' | 'cleo', string>>;
  beforeAll(async () => {
    compiled = await build();
    store = await open(compiled);
    ids = await store.transaction(async (tx) => {
      await tx.deployments.deploy(compiled, NOW);
      const [ada, ben, cleo] = [await tx.contacts.idOfKey('ada'), await tx.contacts.idOfKey('ben'), await tx.contacts.idOfKey('cleo')];
      await tx.rows.upsert('contact', { id: ada, city: 'Rennes' });
      await tx.rows.upsert('contact', { id: ben, city: 'Brest' });
      await tx.rows.upsert('contact', { id: cleo, city: 'Nice' });
      await tx.rows.upsert('order', { id: 'o1', contact: ada, placed_at: NOW - DAY });
      await tx.rows.upsert('order', { id: 'o2', contact: ben, placed_at: NOW - 31 * DAY });
      await tx.rows.upsert('order', { id: 'o3', contact: cleo, placed_at: NOW - DAY });
      await tx.memberships.add({ segment: 'vip', contact: cleo, since: NOW });
      return { ada, ben, cleo };
    });
  });
  afterAll(() => store?.close());

  const inside = <T>(work: (around: Surroundings) => Promise<T>, library = createLibrary(join(folder, 'code'))): Promise<T> =>
    store.transaction(async (tx) => work({ tx, library, workspace: await deployedWorkspace(tx), now: NOW }));
  const membersOf = (segment: string): Promise<readonly string[]> =>
    inside(async (around) => {
      const found: string[] = [];
      for (const [name, id] of Object.entries(ids)) if (await isMember(around, id, segment)) found.push(name);
      return found;
    });

  test('who is a member', async () => {
    expect(await membersOf('vip')).toEqual(['cleo']);
    expect(await membersOf('west')).toEqual(['ada', 'ben']);
    expect(await membersOf('buyers')).toEqual(['ada', 'cleo']);
    expect(await membersOf('both')).toEqual(['ada']);
    expect(await membersOf('nobody')).toEqual([]);
    await expect(membersOf('ghosts')).rejects.toThrow('The segment `ghosts` is not deployed.');
  });

  test('a condition asks for it, in the back end of the store and in memory', async () => {
    const answers = await inside(async (around) => {
      const [{ campaign, revision } = { campaign: '', revision: '' }] = await around.tx.deployments.current();
      const { onlyIf } = (await createLibrary(join(folder, 'campaign')).get(around.tx, campaign, revision)).stages;
      if (onlyIf === undefined) throw new Error('The campaign has no condition.');
      expect(onlyIf.segments).toEqual(['both']);
      const both: [boolean, boolean][] = [];
      for (const contact of [ids.ada, ids.ben, ids.cleo]) {
        const context: Context = { ...around, subject: { contact, entryEvent: '', entrySeq: 0, bindings: {} } };
        both.push([await holds(context, onlyIf), onlyIf.test(await loadScope(context, onlyIf))]);
      }
      return both;
    });
    expect(answers).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('all members in order of id, from a set query or contact by contact', async () => {
    const ordered = (names: readonly ('ada' | 'ben' | 'cleo')[]): readonly string[] => names.map((name) => ids[name]).sort();
    const rules = createSegmentRules(createLibrary(join(folder, 'page')));
    const page = (segment: string, limit: number, after?: string): Promise<readonly string[]> =>
      store.transaction((tx) => rules.members(tx, segment, NOW, { limit, ...(after === undefined ? {} : { after }) }));
    for (const [segment, names] of [
      ['west', ['ada', 'ben']],
      ['buyers', ['ada', 'cleo']],
      ['both', ['ada']],
      ['nobody', []],
    ] as const) {
      expect(await page(segment, 10)).toEqual(ordered(names));
      expect(await store.transaction((tx) => rules.count(tx, segment, NOW))).toBe(names.length);
    }
    const [first, second] = ordered(['ada', 'ben']);
    expect(await page('west', 1)).toEqual([first]);
    expect(await page('west', 1, first)).toEqual([second]);
  });

  test('a rule is taken as it is declared now, also by a library that has loaded the old one', async () => {
    const library = createLibrary(join(folder, 'changed'));
    const ada = (): Promise<boolean> => inside((around) => isMember(around, ids.ada, 'both'), library);
    expect(await ada()).toBe(true);
    const changed = await build(DECLARED.replace('"Rennes", "Brest"', '"Nice"'));
    await store.transaction((tx) => tx.deployments.deploy(changed, NOW));
    expect(await ada()).toBe(false);
    await store.transaction((tx) => tx.deployments.deploy(compiled, NOW));
    expect(await ada()).toBe(true);
  });

  test('rules that run in a circle are a fault that is told, not one that hangs', async () => {
    const rule = (name: string, other: string): CompiledSegment => ({
      name,
      hash: `${name}${other}`.padEnd(16, '0'),
      kind: 'rule',
      code: `export const segment = '${name}';\nexport const rule = { reads: [], facts: [], segments: ['${other}'], test: (scope) => scope.inSegment('${other}') };\n`,
    });
    await store.transaction((tx) => tx.deployments.deploy({ ...compiled, segments: [rule('hen', 'egg'), rule('egg', 'hen')] }, NOW));
    await expect(inside((around) => isMember(around, ids.ada, 'hen'))).rejects.toThrow(
      'The segment `hen` refers to itself: hen → egg → hen.',
    );
    await store.transaction((tx) => tx.deployments.deploy(compiled, NOW));
  });
});
