import type { Arm, Step } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { ArmNode, RaceStepNode } from '../../syntax/ast.ts';
import { findEvent, findThisEvent } from '../events/resolve-event.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { isFact } from '../expressions/fact.ts';
import { baseOf, type CheckedBlock, type CheckedStep, type StepContext } from './context.ts';
import { afterDecision, afterEvent, join } from './path-state.ts';
import { scopeAt } from './scope-at.ts';
import { isLongEnough } from './wait.ts';

/** `wait up to 7d for … ` and `wait up to 7d { on … }`: the first event takes its arm, the arms join behind it. */
export function checkRace(node: RaceStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const fits = isLongEnough(node.duration, context.workspace);
  const arms = node.arms.map((arm) => checkArm(arm, base.label, context));
  const [timeout, again] = node.timeouts;
  if (again !== undefined) {
    const related = timeout && [{ span: timeout.span, message: 'first here' }];
    context.workspace.report('duplicate-clause', {
      message: '`on timeout` stands twice.',
      help: 'Put the steps into one of them.',
      span: again.span,
      ...(related && { related }),
    });
  }
  const late = context.block(timeout?.steps ?? [], afterDecision(context.state, `\`${base.label}\` runs into its time-out`));
  const end = join(context.state, [...arms.map(({ block }) => block.end), late.end]);
  const whole = arms.flatMap(({ arm }) => (arm === undefined ? [] : [arm]));
  if (!fits || whole.length < arms.length) return { end };
  const step: Step = { ...base, kind: 'race', ms: node.duration.ms, arms: whole, timeout: late.steps };
  return { step, end };
}

function checkArm(node: ArmNode, label: string, context: StepContext): { readonly arm?: Arm; readonly block: CheckedBlock } {
  const event = eventOfArm(node, context);
  const words = node.event.phrase.words.map((word) => word.text).join(' ');
  const taken = afterDecision(context.state, `\`${label}\` ends by \`${words}\``);
  const block = context.block(node.steps, afterEvent(taken, node.binds?.text, event));
  const fact = checkExpression(node.event, { ...scopeAt(context.scope, context.state), facts: 'since entry' }, context.workspace);
  if (fact === undefined || !isFact(fact)) return { block };
  return {
    arm: { event: fact, ...(node.binds === undefined ? {} : { binds: node.binds.text }), steps: block.steps, span: node.span },
    block,
  };
}

function eventOfArm({ event: { phrase } }: ArmNode, { workspace }: StepContext): EventType | undefined {
  return phrase.aboutThis ? findThisEvent(phrase.words, workspace.schema) : findEvent(phrase.words, workspace.schema);
}
