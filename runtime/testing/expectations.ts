/** Checks a test's expectations against what was seen. Each `expect` consumes one happening; `nothing else` looks at what is left. */
import type { Expectation } from '../../language/program.ts';
import type { OutboxRow, Run } from '../store/port.ts';
import type { Seen } from './happenings.ts';

/** An expectation that did not hold, in words. */
export interface Failure {
  readonly expectation: Expectation;
  readonly message: string;
}

/** How to say when something was, relative to the test's start. */
export interface Frame {
  readonly start: number;
  /** Conditions were evaluated while the test ran, by expectation. */
  readonly conditions: ReadonlyMap<Expectation, boolean>;
  /** Tests a message against `where ( … )`. */
  readonly matches: (message: OutboxRow, expectation: Expectation) => boolean;
}

interface Left {
  readonly messages: OutboxRow[];
  readonly coupons: Seen['coupons'][number][];
}

/** All failures, in source order. */
export function checkExpectations(expectations: readonly Expectation[], seen: Seen, frame: Frame): readonly Failure[] {
  const left: Left = { messages: [...seen.messages], coupons: [...seen.coupons] };
  return expectations.flatMap((expectation) => {
    const message = check(expectation, seen, left, frame);
    return message === undefined ? [] : [{ expectation, message }];
  });
}

function check(expectation: Expectation, seen: Seen, left: Left, frame: Frame): string | undefined {
  switch (expectation.kind) {
    case 'message':
      return consumeMessage(expectation, left, frame);
    case 'coupon':
      return consumeCoupon(expectation, left, frame);
    case 'outcome':
      return checkOutcome(expectation, seen.runs, frame);
    case 'goal':
      return seen.runs.some((run) => run.outcome === 'goal' && isAt(expectation, run.endedAt, frame))
        ? undefined
        : `no run reached its goal; ${runsText(seen.runs, frame)}`;
    case 'condition':
      return frame.conditions.get(expectation) === true ? undefined : 'the condition is false';
    case 'no messages':
      return none(
        seen.messages.filter((message) => isAt(expectation, message.sentAt, frame)).map((message) => messageText(message, frame)),
      );
    case 'no run':
      return none(seen.runs.filter((run) => isAt(expectation, run.enteredAt, frame)).map((run) => runText(run, frame)));
    case 'nothing else':
      return none([
        ...left.messages.map((message) => messageText(message, frame)),
        ...left.coupons.map((coupon) => `coupon ${coupon.coupon} ${when(coupon.givenAt, frame)}`),
      ]);
  }
}

const isAt = (expectation: Expectation, at: number | undefined, frame: Frame): boolean =>
  expectation.at === undefined || at === frame.start + expectation.at;

const none = (found: readonly string[]): string | undefined => (found.length === 0 ? undefined : `there was ${found.join(', ')}`);

function consumeMessage(expectation: Expectation & { kind: 'message' }, left: Left, frame: Frame): string | undefined {
  const named = (message: OutboxRow): boolean => message.channel === expectation.channel && message.message === expectation.message;
  const index = left.messages.findIndex(
    (message) => named(message) && isAt(expectation, message.sentAt, frame) && frame.matches(message, expectation),
  );
  if (index >= 0) {
    left.messages.splice(index, 1);
    return undefined;
  }
  const others = left.messages.map((message) => messageText(message, frame));
  return others.length === 0 ? 'no such message went out' : `no such message went out; there was ${others.join(', ')}`;
}

function consumeCoupon(expectation: Expectation & { kind: 'coupon' }, left: Left, frame: Frame): string | undefined {
  const index = left.coupons.findIndex((coupon) => coupon.coupon === expectation.coupon && isAt(expectation, coupon.givenAt, frame));
  if (index >= 0) {
    left.coupons.splice(index, 1);
    return undefined;
  }
  const others = left.coupons.map((coupon) => `${coupon.coupon} ${when(coupon.givenAt, frame)}`);
  return others.length === 0 ? 'no such coupon was given' : `no such coupon was given; there was ${others.join(', ')}`;
}

function checkOutcome(expectation: Expectation & { kind: 'outcome' }, runs: readonly Run[], frame: Frame): string | undefined {
  const run =
    expectation.run === undefined ? runs.find((candidate) => candidate.outcome === expectation.outcome) : runs[expectation.run - 1];
  if (run?.outcome === expectation.outcome && isAt(expectation, run.endedAt, frame)) return undefined;
  return `no run ended as \`${expectation.outcome}\`; ${runsText(runs, frame)}`;
}

const runsText = (runs: readonly Run[], frame: Frame): string =>
  runs.length === 0 ? 'there was no run' : runs.map((run) => runText(run, frame)).join(', ');

function runText(run: Run, frame: Frame): string {
  const end =
    run.endedAt === undefined ? `live at \`${run.cursors['']?.label ?? '?'}\`` : `\`${run.outcome ?? '?'}\` ${when(run.endedAt, frame)}`;
  return `a run entered ${when(run.enteredAt, frame)}: ${end}`;
}

const messageText = (message: OutboxRow, frame: Frame): string =>
  `${message.channel} ${message.message} ${when(message.sentAt ?? message.queuedAt, frame)}`;

/** `at 3d 2h`, as a test would write it. */
function when(at: number, frame: Frame): string {
  const units: readonly (readonly [string, number])[] = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
  ];
  let rest = at - frame.start;
  const parts: string[] = [];
  for (const [unit, ms] of units) {
    const count = Math.floor(rest / ms);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * ms;
  }
  return `at ${parts.length === 0 ? '0d' : parts.join(' ')}`;
}
