import type { Campaign, Expression, Fact } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { isFact } from '../expressions/fact.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';

type Measure = Campaign['measures'][number];

/** `measure purchased for 30d`: events, each counted by itself, from entry on. */
export function checkMeasure(node: ClauseOf<'measure'> | undefined, scope: Scope, workspace: Workspace): readonly Measure[] {
  if (node === undefined) return [];
  const long = isPositive(node.duration, workspace);
  const parts = node.condition.kind === 'or' ? node.condition.operands : [node.condition];
  const measures = parts.flatMap((part) => checkOne(part, node.duration.ms, scope, workspace) ?? []);
  return long ? measures : [];
}

function checkOne(node: ExpressionNode, ms: number, scope: Scope, workspace: Workspace): Measure | undefined {
  const condition = checkCondition(node, { ...scope, facts: 'since entry' }, workspace);
  if (condition === undefined) return undefined;
  if (isEvent(condition)) return { when: condition, ms, words: wordsOf(node), span: node.span };
  const help = 'Write events, such as `measure purchased for 30d`; joined by `or` each counts by itself.';
  const message = isFact(condition)
    ? 'It counts from entry on, so the event has no window.'
    : 'This is a state and no event that could be counted.';
  workspace.report('measure-needs-event', { message, help, span: node.span });
  return undefined;
}

function isEvent(condition: Expression): condition is Fact {
  return isFact(condition) && condition.window.kind === 'since entry';
}

/** The event as it is written: `purchased`, `this cart purchased`. */
function wordsOf(node: ExpressionNode): string {
  if (node.kind === 'path') return node.names.map((name) => name.text).join('.');
  if (node.kind !== 'fact') return '';
  const words = node.phrase.words.map((word) => word.text).join(' ');
  return node.phrase.aboutThis ? `this ${words}` : words;
}
