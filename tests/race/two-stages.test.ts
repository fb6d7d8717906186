/** Two stages of one contact at the same time: each may send, the cap lets one message through. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { atEveryStatement } from './every-statement.ts';
import { createScene, type Scene } from './scene.ts';

let postgres: TestPostgres;
let scene: Scene;

beforeAll(async () => {
  postgres = await startTestPostgres();
  scene = await createScene(postgres, {
    campaigns: `
      campaign first_offer { once  when contact registered  then email first }
      campaign second_offer { once  when contact registered  then email second }`,
    messages: ['first', 'second'],
    policies: '  caps: [{ messages: 1, per: 1d }]',
  });
});
afterAll(async () => {
  await scene?.close();
  await postgres?.stop();
});

/** A contact with two runs that stand at their start. */
async function twoRuns(contact: string): Promise<readonly [string, string]> {
  await scene.receive({
    id: `registered-${contact}`,
    event: 'contact registered',
    contact,
    with: { email: `${contact}@mail.example`, consents: ['email'] },
  });
  await scene.route(scene.free, contact);
  const [first, second] = await scene.runs(contact);
  if (first === undefined || second === undefined) throw new Error('The contact should have entered two campaigns.');
  return [first.id, second.id];
}

describe('two stages of one contact, stopped at every statement', () => {
  it('send exactly one message under a cap of one', async () => {
    const winners = new Set<string>();
    const start = (run: string) => ({ run, cursor: '', seq: 1, from: 'start', now: scene.start });
    const rounds = await atEveryStatement(scene, async (k) => {
      const contact = `stages-${k}`;
      const [one, other] = await twoRuns(contact);
      return {
        first: () => scene.performOn(scene.gated)(start(one)),
        second: () => scene.performOn(scene.free)(start(other)),
        check: async () => {
          const messages = await scene.messages(contact);
          expect(messages.map((row) => row.state)).toEqual(['queued']);
          winners.add(messages[0]?.label ?? '');
          const decided = (await scene.journal(contact)).filter((entry) => entry.kind === 'queued' || entry.kind === 'skipped');
          expect(decided.map((entry) => [entry.kind, entry.reason])).toEqual([
            ['queued', undefined],
            ['skipped', 'capped'],
          ]);
          expect((await scene.runs(contact)).map((run) => [run.outcome, run.closed])).toEqual([
            ['completed', true],
            ['completed', true],
          ]);
        },
      };
    });
    // Before the lock the other stage overtakes, behind it it waits: both were seen.
    expect([...winners].sort()).toEqual(['email_first', 'email_second']);
    expect(new Set(rounds.map((round) => round.second))).toEqual(new Set(['through', 'waited']));
  });

  it('of one run: the same question asked twice at once is answered once and executed once', async () => {
    const rounds = await atEveryStatement(scene, async (k) => {
      const contact = `question-${k}`;
      const [run] = await twoRuns(contact);
      const answers: unknown[] = [];
      const ask = async (store: Scene['free']): Promise<void> => {
        answers.push(await scene.performOn(store)({ run, cursor: '', seq: 1, from: 'start', now: scene.start }));
      };
      return {
        first: () => ask(scene.gated),
        second: () => ask(scene.free),
        check: async () => {
          expect(answers.map((answer) => JSON.stringify(answer))).toEqual([...answers].map(() => expect.stringContaining('"next":"end"')));
          expect(await scene.messages(contact)).toHaveLength(1);
          expect((await scene.journal(contact)).filter((entry) => entry.run === run).map((entry) => entry.kind)).toEqual([
            'entered',
            'queued',
            'ended',
          ]);
        },
      };
    });
    expect(rounds.length).toBeGreaterThan(10);
  });
});
