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
}

/** How to say when something was, relative to the test's start. */
export interface Frame {
  readonly start: number;
  /** Conditions were evaluated while the test ran, by expectation. */
  readonly conditions: ReadonlyMap<Expectation, Verdict>;
  /** Tests a message, call or notice against `where ( … )`. */
  readonly matches: (row: OutboxRow, expectation: Expectation) => boolean;
}

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
    const message = check(expectation, seen, left, frame);
    return message === undefined ? [] : [{ kind: 'expectation', message, span: expectation.span }];
  });
}

function check(expectation: Expectation, seen: Seen, left: Left, frame: Frame): string | undefined {
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
    case 'measure':
      return consumeMeasure(expectation, seen, left, frame);
    case 'condition':
      return consumeCondition(expectation, seen, left, frame);
    case 'no message': {
      const { channel, message: name } = expectation;
      const sent = seen.messages.filter((one) => one.channel === channel && one.message === name && isAt(expectation, one.sentAt, frame));
      return none(sent.map((one) => messageText(one, start)));
    }
    case 'no coupon': {
      const given = seen.coupons.filter((one) => one.coupon === expectation.coupon && isAt(expectation, one.givenAt, frame));
      return none(given.map((one) => `coupon ${couponText(one, start)}`));
    }
    case 'no messages':
      return none(seen.messages.filter((one) => isAt(expectation, one.sentAt, frame)).map((one) => messageText(one, start)));
    case 'no run':
      return none(seen.runs.filter((run) => isAt(expectation, run.enteredAt, frame)).map((run) => runText(run, start)));
    case 'nothing else':
      return none([
        ...left.messages.map((message) => messageText(message, start)),
        ...left.calls.map((call) => callText(call, start)),
        ...left.notices.map((notice) => noticeText(notice, start)),
        ...left.coupons.map((coupon) => `coupon ${couponText(coupon, start)}`),
        ...left.memberships.map((change) => `the contact ${membershipText(change, start)}`),
        ...left.fields.map((change) => fieldText(change, start)),
      ]);
  }
}

const isAt = (expectation: Expectation, at: number | undefined, frame: Frame): boolean =>
  expectation.at === undefined || at === frame.start + expectation.at;

const none = (found: readonly string[]): string | undefined => (found.length === 0 ? undefined : `there was ${found.join(', ')}`);

/** Removes the first that fits; false if there is none. */
function consume<T>(from: T[], fits: (one: T) => boolean): boolean {
  const index = from.findIndex(fits);
  if (index >= 0) from.splice(index, 1);
  return index >= 0;
}

const instead = (what: string, others: readonly string[], why: string): string =>
  `${what}${others.length === 0 ? '' : `; there was ${others.join(', ')}`}${why}`;

function consumeMessage(expectation: Expectation & { kind: 'message' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  const { channel, message: name } = expectation;
  const named = (message: OutboxRow): boolean => message.channel === channel && message.message === name;
  if (consume(left.messages, (one) => named(one) && isAt(expectation, one.sentAt, frame) && frame.matches(one, expectation)))
    return undefined;
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
  const fits = (one: OutboxRow): boolean =>
    one.message === endpoint && isAt(expectation, one.queuedAt, frame) && frame.matches(one, expectation);
  if (consume(left.calls, fits)) return undefined;
  const notes = seen.notes.filter((entry) => entry.data?.endpoint === endpoint);
  return instead(
    'no such call was made',
    left.calls.map((one) => callText(one, frame.start)),
    unsentText(notes, frame.start),
  );
}

function consumeNotice(expectation: Expectation & { kind: 'notice' }, seen: Seen, left: Left, frame: Frame): string | undefined {
  const { people } = expectation;
  const fits = (one: OutboxRow): boolean =>
    one.message === people && isAt(expectation, one.sentAt, frame) && frame.matches(one, expectation);
  if (consume(left.notices, fits)) return undefined;
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
  const others = seen.measured.map((one) => `\`${one.reason ?? ''}\` ${when(one.at, frame.start)}`);
  return instead('no such conversion was counted', others, '');
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
function fieldsOf(condition: Expression): readonly string[] {
  const paths = withInner(condition).flatMap((inner) => (inner.kind === 'path' && inner.root.from === 'contact' ? [inner.path[0]] : []));
  return [...new Set(paths.filter((field) => field !== undefined))];
}

/** The memberships that a condition asks for, each of which must hold. */
function membersOf(condition: Expression): readonly (Expression & { kind: 'member' })[] {
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
