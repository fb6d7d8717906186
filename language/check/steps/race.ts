import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { Fact, Span, Step, StepBase } from '../../program.ts';
import type { Schema } from '../../schema/schema.ts';
import type { ArmNode, RaceStepNode } from '../../syntax/steps/race.ts';
import { findEvent, findThisEvent } from '../events/resolve-event.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { findHappening, isFact } from '../expressions/fact.ts';
import { eventNamed } from '../expressions/schema-index.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import { baseOf, type CheckedBlock, type CheckedStep, type StepContext } from './context.ts';
import { checkFree } from './free-name.ts';
import { afterBinding, afterDecision, type Bound, join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';
import type { StepCheck } from './step-check.ts';
import { isLongEnough } from './wait.ts';

/** One arm of a race. `event` is a fact without window; `steps` may be empty. */
export interface Arm {
  readonly event: Fact;
  /** Name bound by `as` to the event that took the arm: `bought.order`. */
  readonly binds?: string;
  readonly steps: readonly Step[];
  readonly span: Span;
}

/** `wait up to 7d { on … }`, also the short form with one event. The arms join after it. */
export type RaceStep = StepBase & {
  readonly kind: 'race';
  readonly ms: number;
  readonly arms: readonly Arm[];
  readonly timeout: readonly Step[];
  /** What happens if the awaited message could not be sent; absent: as `timeout`. */
  readonly notSent?: readonly Step[];
};

/** `wait up to 7d for … ` and `wait up to 7d { on … }`: the first event takes its arm, the arms join behind it. */
function checkRace(node: RaceStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const fits = isLongEnough(node.duration, context.workspace) && hasEvent(node, context);
  const arms = node.arms.map((arm) => checkArm(arm, base.label, context));
  const late = checkEnd(node.timeouts, 'timeout', `\`${base.label}\` runs into its time-out`, context);
  const [unsent] = node.notSent;
  const notSent = unsent && checkEnd(node.notSent, 'not sent', `\`${base.label}\` waits for what was not sent`, context);
  const known = unsent === undefined || awaitsMessage(unsent, arms, context);
  const end = join(context.state, [...arms.map(({ block }) => block.end), late.end, ...(notSent === undefined ? [] : [notSent.end])]);
  const whole = arms.flatMap(({ arm }) => arm ?? []);
  if (!fits || !known || whole.length < arms.length) return { end };
  const step: RaceStep = {
    ...base,
    kind: 'race',
    ms: node.duration.ms,
    arms: whole,
    timeout: late.steps,
    ...(notSent && { notSent: notSent.steps }),
  };
  return { step, end };
}

type EndNode = RaceStepNode['timeouts'][number];

interface CheckedArm {
  readonly arm?: Arm;
  readonly block: CheckedBlock;
}

/** The steps of `on timeout` or `on not sent`, of which there may be one. */
function checkEnd(nodes: readonly EndNode[], words: string, decision: string, context: StepContext): CheckedBlock {
  const [first, again] = nodes;
  if (first !== undefined && again !== undefined) {
    context.workspace.report('duplicate-clause', {
      message: `\`on ${words}\` stands twice.`,
      help: 'Put the steps into one of them.',
      span: again.span,
      related: [{ span: first.span, message: 'first here' }],
    });
  }
  return context.block(first?.steps ?? [], afterDecision(context.state, decision));
}

function hasEvent(node: RaceStepNode, { scope, workspace }: StepContext): boolean {
  if (node.arms.length > 0) return true;
  if (scope.incomplete !== true) {
    const help = 'Write `on EVENT { … }` for each event that ends it, or a plain `wait`.';
    workspace.report('too-few-arms', { message: 'This waits for no event.', help, span: node.span });
  }
  return false;
}

/** `on not sent` speaks of a message of this run that an arm waits for. */
function awaitsMessage(node: EndNode, arms: readonly CheckedArm[], { workspace }: StepContext): boolean {
  if (arms.some(({ arm }) => arm === undefined || (arm.event.subject?.kind === 'label' && arm.event.event.startsWith('message '))))
    return true;
  const help = 'Wait for the label of a message, such as `on reminder clicked { … }`, or leave it out.';
  workspace.report('not-sent-needs-message', { message: 'What the arms wait for is no message of this run.', help, span: node.span });
  return false;
}

function checkArm(node: ArmNode, label: string, context: StepContext): CheckedArm {
  const scope = { ...scopeAt(context.scope, context.state), facts: 'since entry' } as const;
  const fact = isReportedEnd(node, context) ? undefined : checkExpression(node.event, scope, context.workspace);
  checkFree(node.binds, context);
  const words = node.event.phrase.words.map((word) => word.text).join(' ');
  const taken = afterDecision(context.state, `\`${label}\` ends by \`${words}\``);
  const block = context.block(node.steps, afterBinding(taken, node.binds?.text, boundBy(node, fact, context)));
  if (fact === undefined || !isFact(fact)) return { block };
  return { arm: { event: fact, ...(node.binds && { binds: node.binds.text }), steps: block.steps, span: node.span }, block };
}

/** `on timeotu { … }`, `on nto sent { … }`: no event, but the word for how else a wait can end. */
function isReportedEnd({ event: { phrase, where } }: ArmNode, { scope, workspace }: StepContext): boolean {
  const text = phrase.words.map((word) => word.text).join(' ');
  if (where !== undefined || phrase.aboutThis || findHappening(phrase, scope, workspace) !== undefined) return false;
  const meant = nearest(text, ENDS);
  if (meant === undefined) return false;
  reportMisspeltWord({ text, span: phrase.span }, meant, choicesOf(ENDS, 'keyword'), workspace);
  return true;
}

const ENDS: readonly string[] = ['timeout', 'not sent'];

/** The event that an arm binds, also where its filter is broken. */
function boundBy({ event: { phrase } }: ArmNode, fact: ReturnType<typeof checkExpression>, { scope, workspace }: StepContext): Bound {
  const name = fact !== undefined && isFact(fact) ? fact.event : findHappening(phrase, scope, workspace)?.event.name;
  const event = name === undefined ? undefined : eventNamed(workspace.schema, name);
  return event === undefined ? { kind: 'unclear' } : { kind: 'event', event };
}

/** The words of the blocks of a race; arms on the same event are told apart by a number: `on_order_placed`, `on_order_placed2`. */
function blockWords({ arms, notSent, timeouts }: RaceStepNode, schema: Schema): readonly string[] {
  const words = arms.map((arm) => eventWords(arm, schema));
  return [
    ...words.map((word, index) => {
      const before = words.slice(0, index).filter((other) => other === word).length;
      return before === 0 ? `on_${word}` : `on_${word}${before + 1}`;
    }),
    ...notSent.map(() => 'on_not_sent'),
    ...timeouts.map(() => 'on_timeout'),
  ];
}

/** `order_placed`, also where the author wrote `purchased`. */
function eventWords({ event }: ArmNode, schema: Schema): string {
  const { aboutThis, words } = event.phrase;
  const found = aboutThis ? findThisEvent(words, schema) : findEvent(words, schema);
  return found?.name.replaceAll(' ', '_') ?? words.map((word) => word.text).join('_');
}

/** `wait up to D for EVENT`, `wait up to D { on EVENT { … } … }`. */
export const race: StepCheck<RaceStepNode, RaceStep> = {
  check: checkRace,
  blockWords,
  binds: ({ arms }) => arms.flatMap(({ binds }) => binds ?? []),
  conditions: ({ arms }) => arms.map(({ event }) => ({ place: 'wait', condition: event })),
  waits: ({ ms }) => ({ kind: 'events', ms }),
  ways: ({ arms, timeout, notSent, ms }) => [
    ...arms.map((arm) => ({ kind: 'arm', arm, steps: arm.steps }) as const),
    { kind: 'timeout', ms, steps: timeout },
    ...(notSent === undefined ? [] : [{ kind: 'not sent', steps: notSent } as const]),
  ],
};
