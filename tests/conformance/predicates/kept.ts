/** What Relance itself keeps of a contact, drawn at random: messages, runs, coupons; and the run that conditions are asked for. */
import fc from 'fast-check';
import type { CampaignCode } from '../../../runtime/deploy/library.ts';
import type { GivenCoupon, OutboxRow, Run, Transaction } from '../../../runtime/store/port.ts';
import { CAMPAIGNS, CONTACT_ID, NOW, OTHER, TAGS } from './values.ts';

export interface Kept {
  readonly messages: readonly OutboxRow[];
  readonly runs: readonly Run[];
  readonly coupons: readonly GivenCoupon[];
}

/** Ids of messages, the first two of which are those of the labels `reminder` and `not_sent`; of coupons, the first that of `code`. */
export const MESSAGE_IDS = ['r1/000.reminder/1', 'r1/001.not_sent/1', 'r2/000.hello/1'] as const;
const CODES = ['AAAA', 'BBBB'] as const;
export const COUPON_IDS = CODES.map((code) => `r1/code/${code}`);

const CURSOR = { label: 'start', until: NOW, since: NOW, sinceSeq: 0, seq: 0 };

/** The run that conditions are asked for. */
export const RUN = {
  id: 'r1',
  campaign: 'win_back',
  revision: '1',
  contact: CONTACT_ID,
  cursors: { '': CURSOR },
  bindings: { code: { kind: 'coupon', code: CODES[0] } },
} as const;

const node = (kind: string, label: string) => ({ kind, label });
/** Its code, as far as labels ask for it. */
export const CODE: CampaignCode = JSON.parse(
  JSON.stringify({ flow: { nodes: [node('email', 'reminder'), node('email', 'not_sent'), node('give', 'code')], goals: [], unless: [] } }),
);

const DAY = 86_400_000;
const instants = fc.constantFrom(NOW, NOW - 1, NOW + 1, NOW - DAY, NOW - DAY + 1, NOW - 30 * DAY);
const contact = fc.constantFrom(CONTACT_ID, CONTACT_ID, CONTACT_ID, OTHER);
const tags = fc.subarray([...TAGS]);

function anyMessage(id: string): fc.Arbitrary<OutboxRow> {
  return fc
    .record({
      contact,
      tags,
      channel: fc.constantFrom('email' as const, 'sms' as const),
      campaign: fc.constantFrom(...CAMPAIGNS),
      message: fc.constantFrom('hello', 'bye'),
      kind: fc.constantFrom('message' as const, 'message' as const, 'notice' as const),
      state: fc.constantFrom('sent' as const, 'sent' as const, 'sent' as const, 'queued' as const, 'refused' as const),
      sentAt: instants,
      openedAt: fc.option(instants, { nil: undefined }),
      clickedAt: fc.option(instants, { nil: undefined }),
    })
    .map(({ openedAt, clickedAt, ...drawn }) => ({
      id,
      run: id.split('/')[0] ?? '',
      revision: '1',
      label: 'x',
      purpose: 'marketing' as const,
      messageHash: 'x',
      priority: 3,
      to: 'a@x.example',
      from: 'shop@x.example',
      subject: '',
      html: '',
      text: '',
      queuedAt: NOW - DAY,
      availableAt: NOW - DAY,
      expiresAt: NOW + DAY,
      attempts: 1,
      fence: 1,
      ...drawn,
      ...(openedAt === undefined ? {} : { openedAt }),
      ...(clickedAt === undefined ? {} : { clickedAt }),
    }));
}

function anyRun(id: string): fc.Arbitrary<Run> {
  return fc
    .record({
      contact,
      tags,
      campaign: fc.constantFrom(...CAMPAIGNS),
      status: fc.constantFrom('queued' as const, 'starting' as const, 'running' as const, 'ended' as const, 'ended' as const),
      enteredAt: instants,
      endedAt: instants,
      outcome: fc.constantFrom('completed', 'goal'),
      releasedAt: fc.option(instants, { nil: undefined }),
      waited: fc.boolean(),
    })
    .map(({ endedAt, outcome, releasedAt, waited, ...drawn }) => ({
      id,
      revision: '1',
      key: `contact/${id}`,
      closed: false,
      priority: 3,
      entryEvent: 'e0',
      entrySeq: 1,
      cursors: { '': CURSOR },
      bindings: {},
      needsNudge: false,
      ...drawn,
      ...(drawn.status === 'ended' ? { endedAt, outcome } : {}),
      ...(waited || drawn.status === 'queued'
        ? { queue: { why: 'limit' as const, ...(releasedAt === undefined ? {} : { releasedAt }) } }
        : {}),
    }));
}

function anyCoupon(code: string): fc.Arbitrary<GivenCoupon> {
  return fc
    .record({
      contact,
      coupon: fc.constantFrom('save10', 'winter'),
      givenAt: instants,
      validUntil: fc.option(instants, { nil: undefined }),
      redeemedAt: fc.option(instants, { nil: undefined }),
    })
    .map(({ validUntil, redeemedAt, ...drawn }) => ({
      code,
      termsHash: 'x',
      run: 'r1',
      label: 'code',
      ...drawn,
      ...(validUntil === undefined ? {} : { validUntil }),
      ...(redeemedAt === undefined ? {} : { redeemedAt, redeemedBy: 'o1' }),
    }));
}

/** Nothing kept. */
export const NOTHING_KEPT: Kept = { messages: [], runs: [], coupons: [] };

export function anyKept(): fc.Arbitrary<Kept> {
  return fc.record({
    messages: fc.tuple(...MESSAGE_IDS.map(anyMessage)).chain((all) => fc.subarray(all)),
    runs: fc.tuple(...['r1', 'r2', 'r3'].map(anyRun)).chain((all) => fc.subarray(all)),
    coupons: fc.tuple(...CODES.map(anyCoupon)).chain((all) => fc.subarray(all)),
  });
}

export async function writeKept(tx: Transaction, { messages, runs, coupons }: Kept): Promise<void> {
  for (const message of messages) await tx.outbox.insert(message);
  for (const run of runs) await tx.runs.insert(run);
  for (const coupon of coupons) await tx.coupons.insert(coupon);
}
