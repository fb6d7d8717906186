/** Checks a test's expectations against what was seen. Each `expect` consumes one happening; `nothing else` looks at what is left. */
import { withInner } from '../../compiler/flow/expressions.ts';
import type { Expectation, Expression, Span } from '../../language/program.ts';
import type { JournalEntry, OutboxRow } from '../store/port.ts';
import type { Verdict } from './conditions.ts';
import type { FieldChange, MembershipChange, Seen } from './happenings.ts';
import { callText, couponText, fieldText, membershipText, messageText, noticeText, runsText, runText, unsentText, when } from './words.ts';

/** Why a test fails, in words: an expectation does not hold, a row or an event of it cannot be taken, or a person was alerted. */
export interface Failure {
  readonly kind: 'expectation' | 'row' | 'event' | 'alert';
  readonly message: string;
  /** The line of the test; of an alert the whole test. */
  readonly span: Span;
  readonly expectation?: Expectation;
  /** What happened and should not have. */
  readonly culprits?: readonly Culprit[];
}

/** Something that happened, as the journal names it: `label` of the step, absent for the start of a run. Instant in ms. */
export interface Culprit {
  readonly at: number;
  readonly run?: string;
  readonly label?: string;
}

/** What is wrong with an expectation. */
type Wrong = string | { readonly message: string; readonly culprits: readonly Culprit[] } | undefined;

/** How to say when something was, relative to the test's start. */
export interface Frame {
  readonly start: number;
  /** Conditions were evaluated while the test ran, by expectation. */
  readonly conditions: ReadonlyMap<Expectation, Verdict>;
  /** Tests a message, call or notice against `where ( … )`. */
  readonly matches: (row: OutboxRow, expectation: SentExpectation) => boolean;
  /** What the parts of `where ( … )` came to for it. */
  readonly found: (row: OutboxRow, expectation: SentExpectation) => readonly string[];
}

/** What leaves the shop, and may be looked at. */
export type SentExpectation = Extract<Expectation, { kind: 'message' | 'call' | 'notice' }>;

/** What no `expect` has consumed yet. */
interface Left {
  readonly messages: OutboxRow[];
  readonly calls: OutboxRow[];
  readonly notices: OutboxRow[];
  readonly coupons: Seen['coupons'][number][];
  readonly memberships: MembershipChange[];
  readonly fields: FieldChange[];
  readonly measured: JournalEntry[];
}

/** All failures, in source order. */
export function checkExpectations(expectations: readonly Expectation[], seen: Seen, frame: Frame): readonly Failure[] {
  const left: Left = {
    messages: [...seen.messages],
    calls: [...seen.calls],
    notices: [...seen.notices],
    coupons: [...seen.coupons],
    memberships: [...seen.memberships],
    fields: [...seen.fields],
    measured: [...seen.measured],
  };
  return expectations.flatMap((expectation) => {
    const wrong = check(expectation, seen, left, frame);
    if (wrong === undefined) return [];
    const told = typeof wrong === 'string' ? { message: wrong } : wrong;
    return [{ kind: 'expectation', ...told, span: expectation.span, expectation }];
  });
}

function check(expectation: Expectation, seen: Seen, left: Left, frame: Frame): Wrong {
  const { start } = frame;
  switch (expectation.kind) {
    case 'message':
      return consumeMessage(expectation, seen, left, frame);
    case 'call':
      return consumeCall(expectation, seen, left, frame);
    case 'notice':
      return consumeNotice(expectation, seen, left, frame);
    case 'coupon':
      return consumeCoupon(expectation, seen, left, frame);
    case 'outcome':
      return checkOutcome(expectation, seen, frame);
    case 'goal': {
      const ended = seen.runs.filter((run) => run.outcome === 'goal').map((run) => run.endedAt);
      const reached = [...ended, ...seen.goals.map(({ at }) => at)].some((at) => isAt(expectation, at, frame));
      return reached ? undefined : `no run reached its goal; ${runsText(seen, start)}`;
    }
    case 'no goal': {
      const ended = seen.runs.filter((run) => run.outcome === 'goal').flatMap(({ endedAt }) => endedAt ?? []);
      const reached = [...ended, ...seen.goals.map(({ at }) => at)].filter((at) => isAt(expectation, at, frame));
      return reached.length === 0 ? undefined : `there was a goal ${reached.map((at) => when(at, start)).join(', ')}`;
    }
    case 'measure':
      return consumeMeasure(expectation, seen, left, frame);
    case 'condition':
      return consumeCondition(expectation, seen, left, frame);
    case 'no message': {
      const { channel, message: name } = expectation;
      const sent = seen.messages.filter((one) => one.channel === channel && one.message === name && isAt(expectation, one.sentAt, frame));
      return none(sent.map((one) => culprit(messageText(one, start), ofMessage(one))));
    }
    case 'no coupon': {
      const given = seen.coupons.filter((one) => one.coupon === expectation.coupon && isAt(expectation, one.givenAt, frame));
      return none(given.map((one) => culprit(`coupon ${couponText(one, start)}`, ofCoupon(one))));
    }
    case 'no messages':
      return none(
        seen.messages.filter((one) => isAt(expectation, one.sentAt, frame)).map((one) => culprit(messageText(one, start), ofMessage(one))),
      );
    case 'no run':
      return none(
        seen.runs
          .filter((run) => isAt(expectation, run.enteredAt, frame))
          .map((run) => culprit(runText(run, start), { at: run.enteredAt, run: run.id })),
      );
    case 'nothing else':
      return none([
        ...left.messages.map((message) => culprit(messageText(message, start), ofMessage(message))),
        ...left.calls.map((call) => culprit(callText(call, start), { ...ofMessage(call), at: call.queuedAt })),
        ...left.notices.map((notice) => culprit(noticeText(notice, start), ofMessage(notice))),
        ...left.coupons.map((coupon) => culprit(`coupon ${couponText(coupon, start)}`, ofCoupon(coupon))),
        ...left.memberships.map((change) => culprit(`the contact ${membershipText(change, start)}`, change)),
        ...left.fields.map((change) => culprit(fieldText(change, start), change)),
      ]);
  }
}

const isAt = (expectation: Expectation, at: number | undefined, frame: Frame): boolean =>
  expectation.at === undefined || at === frame.start + expectation.at;

/** Something that is too much, in words and in the journal. */
type Found = Culprit & { readonly text: string };

const culprit = (text: string, { at, run, label }: Culprit): Found => ({
  text,
  at,
  ...(run === undefined ? {} : { run }),
  ...(label === undefined ? {} : { label }),
});
const ofMessage = ({ run, label, sentAt, queuedAt }: OutboxRow): Culprit => ({ at: sentAt ?? queuedAt, run, label });
const ofCoupon = ({ run, label, givenAt }: Seen['coupons'][number]): Culprit => ({ at: givenAt, run, label });

/** The first of them, and how many more there are. */
const listed = (texts: readonly string[]): string =>
  texts.length <= MOST_LISTED + 1 ? texts.join(', ') : `${texts.slice(0, MOST_LISTED).join(', ')} and ${texts.length - MOST_LISTED} more`;
const MOST_LISTED = 8;

const none = (found: readonly Found[]): Wrong =>
  found.length === 0 ? undefined : { message: `there was ${listed(found.map(({ text }) => text))}`, culprits: found };

/** Removes the first that fits; false if there is none. */
function consume<T>(from: T[], fits: (one: T) => boolean): boolean {
  const index = from.findIndex(fits);
  if (index >= 0) from.splice(index, 1);
  return index >= 0;
}

const instead = (what: string, there: readonly string[], why: string): string =>
  `${what}${there.length === 0 ? '' : `; there was ${listed(there)}`}${why}`;

/** They are there, at the right time, and not as they should be. */
function others(near: readonly OutboxRow[], textOf: typeof messageText, expectation: SentExpectation, frame: Frame): string {
  const told = near
    .slice(0, MOST_QUOTED)
    .map((row) => `${textOf(row, frame.start)} is not as expected: ${frame.found(row, expectation).join(', ')}`);
  return `${told.join('; ')}${near.length > MOST_QUOTED ? `; nor are ${near.length - MOST_QUOTED} more` : ''}`;
}
const MOST_QUOTED = 2;

function consumeMessage(expectation: Expectation & { kind: 'message' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  const { channel, message: name } = expectation;
  const named = (message: OutboxRow): boolean => message.channel === channel && message.message === name;
  if (consume(left.messages, (one) => named(one) && isAt(expectation, one.sentAt, frame) && frame.matches(one, expectation)))
    return undefined;
  const near = left.messages.filter((one) => named(one) && isAt(expectation, one.sentAt, frame));
  if (near.length > 0) return others(near, messageText, expectation, frame);
  const notes = seen.notes.filter((entry) => entry.data?.message === name);
  return instead(
    'no such message went out',
    left.messages.map((one) => messageText(one, frame.start)),
    unsentText(notes, frame.start),
  );
}

/** A call is made when its step is taken, however often it has to be tried. */
function consumeCall(expectation: Expectation & { kind: 'call' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  const { endpoint } = expectation;
  const isNear = (one: OutboxRow): boolean => one.message === endpoint && isAt(expectation, one.queuedAt, frame);
  if (consume(left.calls, (one) => isNear(one) && frame.matches(one, expectation))) return undefined;
  const near = left.calls.filter(isNear);
  if (near.length > 0) return others(near, callText, expectation, frame);
  const notes = seen.notes.filter((entry) => entry.data?.endpoint === endpoint);
  return instead(
    'no such call was made',
    left.calls.map((one) => callText(one, frame.start)),
    unsentText(notes, frame.start),
  );
}

function consumeNotice(expectation: Expectation & { kind: 'notice' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  const { people } = expectation;
  const isNear = (one: OutboxRow): boolean => one.message === people && isAt(expectation, one.sentAt, frame);
  if (consume(left.notices, (one) => isNear(one) && frame.matches(one, expectation))) return undefined;
  const near = left.notices.filter(isNear);
  if (near.length > 0) return others(near, noticeText, expectation, frame);
  const notes = seen.notes.filter((entry) => entry.data?.people === people);
  return instead(
    'no such notice went out',
    left.notices.map((one) => noticeText(one, frame.start)),
    unsentText(notes, frame.start),
  );
}

function consumeCoupon(expectation: Expectation & { kind: 'coupon' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  if (consume(left.coupons, (one) => one.coupon === expectation.coupon && isAt(expectation, one.givenAt, frame))) return undefined;
  const notes = seen.notes.filter((entry) => entry.data?.coupon === expectation.coupon);
  return instead(
    'no such coupon was given',
    left.coupons.map((one) => couponText(one, frame.start)),
    unsentText(notes, frame.start),
  );
}

/** Each conversion that was counted is one happening. */
function consumeMeasure(expectation: Expectation & { kind: 'measure' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  if (consume(left.measured, (one) => one.reason === expectation.words && isAt(expectation, one.at, frame))) return undefined;
  const measured = seen.measured.map((one) => `\`${one.reason ?? ''}\` ${when(one.at, frame.start)}`);
  return instead('no such conversion was counted', measured, '');
}

/** `contact in X` consumes the change that made it so, if one of the test did; a condition on a field, the changes that led to it. */
function consumeCondition(expectation: Expectation & { kind: 'condition' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  const { at, condition } = expectation;
  const until = at === undefined ? Number.POSITIVE_INFINITY : frame.start + at;
  const members = membersOf(condition);
  for (const { segment, negated } of members) {
    const kind = negated ? 'removed' : 'added';
    consume(left.memberships, (change) => change.segment === segment && change.kind === kind && change.at <= until);
  }
  for (const field of fieldsOf(condition)) while (consume(left.fields, (change) => change.field === field && change.at <= until));
  const verdict = frame.conditions.get(expectation);
  if (verdict?.holds === true) return undefined;
  const changes = seen.memberships.filter((change) => members.some((member) => member.segment === change.segment));
  const history = changes.map((change) => `it was ${membershipText(change, frame.start)}`);
  return ['the condition is false', ...(verdict?.found ?? []), ...history].join('; ');
}

/** The fields of the contact that a condition asks for. */
export function fieldsOf(condition: Expression): readonly string[] {
  const paths = withInner(condition).flatMap((inner) => (inner.kind === 'path' && inner.root.from === 'contact' ? [inner.path[0]] : []));
  return [...new Set(paths.filter((field) => field !== undefined))];
}

/** The memberships that a condition asks for, each of which must hold. */
export function membersOf(condition: Expression): readonly (Expression & { kind: 'member' })[] {
  if (condition.kind === 'member') return [condition];
  return condition.kind === 'and' ? condition.operands.flatMap(membersOf) : [];
}

function checkOutcome(expectation: Expectation & { kind: 'outcome' }, seen: Seen, frame: Frame): string | undefined {
  const { runs } = seen;
  const run =
    expectation.run === undefined ? runs.find((candidate) => candidate.outcome === expectation.outcome) : runs[expectation.run - 1];
  if (run?.outcome === expectation.outcome && isAt(expectation, run.endedAt, frame)) return undefined;
  return `no run ended as \`${expectation.outcome}\`; ${runsText(seen, frame.start)}`;
}
