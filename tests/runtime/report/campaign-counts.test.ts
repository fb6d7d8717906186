/** What the picture of a campaign counts, and what it leaves out since nobody can tell. */
import { expect, test } from 'vitest';
import type { Flow } from '../../../compiler/flow/flow.ts';
import { drawPicture } from '../../../compiler/graph/draw-picture.ts';
import { type CampaignCounts, countCampaign, type Tallies } from '../../../runtime/report/campaign-counts.ts';
import { createCase } from '../../conformance/harness/case.ts';

const NONE: Tallies = { positions: [], arrivals: [], steps: [], messages: [], runs: [] };

async function count(then: string, clauses: string, tallies: Partial<Tallies>): Promise<CampaignCounts> {
  const flow = await flowOf(then, clauses);
  return countCampaign(flow, drawPicture(flow, { coupons: new Map() }), { ...NONE, ...tallies });
}

async function flowOf(then: string, clauses: string): Promise<Flow> {
  const campaigns = `coupon ten { 10% off order valid 14d }\ncampaign c {\n  once\n  ${clauses}\n  then {\n    ${then}\n  }\n}`;
  const messages = { hello: '---\nsubject: Hello\n---\n<p>Hello</p>', late: '---\nsubject: Late\n---\n<p>Late</p>' };
  const { build } = await createCase('counts', { about: '', timeline: [], journal: '', campaigns, messages });
  const flow = build.artefacts[0]?.flow;
  if (flow === undefined) throw new Error('Nothing was compiled.');
  return flow;
}

const REGISTERED = 'when contact registered';

test('runs that are starting stand at the first step, others at their wait', async () => {
  const { counts } = await count('email hello  wait 3d as cooling', REGISTERED, {
    positions: [
      { label: 'start', count: 2 },
      { label: 'cooling', count: 5 },
      { label: 'of_an_older_revision', count: 1 },
    ],
    arrivals: [{ label: 'cooling', runs: 9 }],
  });
  expect(counts.email_hello?.here).toBe(2);
  expect(counts.cooling).toEqual({ here: 5, passed: 9, failed: 0 });
  expect(counts.of_an_older_revision).toBeUndefined();
});

test('a coupon with an else tells both ways apart', async () => {
  const { counts, taken } = await count('give coupon ten as code else { email late }  email hello', REGISTERED, {
    steps: [
      { label: 'code', kind: 'give', result: 'gave', count: 7 },
      { label: 'code', kind: 'give', result: 'skipped', count: 2 },
    ],
  });
  expect(counts.code).toEqual({ here: 0, passed: 9, failed: 2 });
  const ways = Object.entries(taken).filter(([line]) => line.startsWith('code '));
  expect(Object.fromEntries(ways)).toEqual({ 'code email_hello': 7, 'code email_late': 2 });
});

test('branches are counted by the one that was taken', async () => {
  const { taken } = await count(
    'if contact.city == "Lyon" { email hello } else if contact.city == "Paris" { email late }  wait 1d as rest',
    REGISTERED,
    {
      steps: [
        { label: 'if_1', kind: 'decide', result: '0', count: 4 },
        { label: 'if_1', kind: 'decide', result: '1', count: 3 },
        { label: 'if_1', kind: 'decide', result: '2', count: 2 },
      ],
    },
  );
  expect(taken).toMatchObject({ 'if_1 email_hello': 3, 'if_1 email_late': 2, 'if_1 rest': 4 });
});

test('what cannot be told apart has no count: several triggers, several goals, exits beside goals, stops with one outcome', async () => {
  const { counts } = await count(
    'if contact.city == "Lyon" { stop } else { stop }',
    `${REGISTERED} or order placed  unless order cancelled  goal order paid`,
    {
      runs: [
        { status: 'ended', outcome: 'exited', count: 3 },
        { status: 'ended', outcome: 'goal', count: 2 },
        { status: 'ended', outcome: 'stopped', count: 4 },
      ],
    },
  );
  expect(counts['trigger 1']).toBeUndefined();
  expect(counts['trigger 2']).toBeUndefined();
  expect(counts.unless_1).toBeUndefined();
  expect(counts.goal_1?.passed).toBe(2);
  expect(counts.if_1_then_stop_1).toBeUndefined();
  const single = await count('wait 1d  stop outcome bored', `${REGISTERED}  unless order cancelled`, {
    runs: [
      { status: 'ended', outcome: 'exited', count: 3 },
      { status: 'ended', outcome: 'bored', count: 4 },
      { status: 'running', count: 1 },
    ],
  });
  expect([single.counts['trigger 1']?.passed, single.counts.unless_1?.passed, single.counts.stop_1?.passed]).toEqual([8, 3, 4]);
});
